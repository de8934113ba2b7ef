using System.Runtime.CompilerServices;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>From data of a schema to C# values.</summary>
internal sealed class ValueOfDatum(AvroMappingOptions options)
{
    public object? Of(AvroType type, AvroDatum datum, Type wanted)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var target = Nullable.GetUnderlyingType(wanted) ?? wanted;
        return (type, datum) switch
        {
            _ when target.IsInstanceOfType(datum) => datum,
            (AvroUnion union, UnionDatum value) => Of(union.Branches[value.Branch], value.Value, wanted),
            (_, NullDatum) => target == wanted && wanted.IsValueType ? throw Unfit(type, wanted) : null,
            (AvroRecord record, RecordDatum value) => Record(record, value, Choose(record, target)),
            (AvroEnum, EnumDatum symbol) => Symbol(symbol.Symbol, target),
            (AvroMap map, MapDatum value) when Collections.IsMap(target, out var values) =>
                Collections.Map(target, values, value.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(map.Values, entry.Value, values)))),
            (AvroArray array, ArrayDatum value) when Collections.IsArray(target, out var items) =>
                Collections.Array(target, items, [.. value.Items.Select(item => Of(array.Items, item, items))]),
            _ => Scalar(type, datum, target) ?? throw Unfit(type, wanted),
        };
    }

    private object Record(AvroRecord record, RecordDatum datum, Type target)
    {
        var shape = TypeShape.Of(target, options.FieldNames);
        var values = new Dictionary<MemberShape, object?>();
        foreach (var field in record.Fields)
        {
            if (shape.Find(field.Name) is not { } member)
                continue;
            try
            {
                values[member] = Of(field.Type, datum.Values[field.Index], member.Property.PropertyType);
            }
            catch (AvroMappingException inner)
            {
                throw new AvroMappingException($"{shape.Type.Name}.{member.Property.Name}: {inner.Message}", inner);
            }
        }

        return shape.Create(values);
    }

    /// <summary>Of the types that a member may have, the one that is called like the record.</summary>
    private Type Choose(AvroRecord record, Type target)
    {
        var derived = TypeNames.Derived(target);
        return derived.Count == 0
            ? target
            : derived.FirstOrDefault(type => TypeNames.Of(type, options).Simple == record.Name.Simple)
                ?? throw new AvroMappingException($"{record.Name} is none of the types of {target}: {string.Join(", ", derived.Select(type => type.Name))}.");
    }

    private static object Symbol(string symbol, Type target)
    {
        if (target == typeof(string))
            return symbol;
        var member = target.IsEnum ? Enum.GetNames(target).FirstOrDefault(name => TypeNames.Symbol(target, name) == symbol) : null;
        return member is null
            ? throw new AvroMappingException($"'{symbol}' is no value of {target}.")
            : Enum.Parse(target, member);
    }

    private static object? Scalar(AvroType type, AvroDatum datum, Type target) => (datum, target) switch
    {
        (BooleanDatum value, _) when target == typeof(bool) => value.Value,
        (IntDatum value, _) when target == typeof(DateOnly) => Instants.Epoch.AddDays(value.Value),
        (IntDatum value, _) when target == typeof(TimeOnly) => new TimeOnly(value.Value * TimeSpan.TicksPerMillisecond),
        (LongDatum value, _) when target == typeof(TimeOnly) => new TimeOnly(value.Value * TimeSpan.TicksPerMicrosecond),
        (LongDatum value, _) when target == typeof(DateTimeOffset) || target == typeof(DateTime) => Instant(type, value.Value, target),
        (IntDatum value, _) => Number(value.Value, target),
        (LongDatum value, _) => Number(value.Value, target),
        (FloatDatum value, _) when target == typeof(float) => value.Value,
        (FloatDatum value, _) when target == typeof(double) => (double)value.Value,
        (DoubleDatum value, _) when target == typeof(double) => value.Value,
        (StringDatum value, _) => Text(value.Value, target),
        (BytesDatum value, _) when target == typeof(byte[]) => value.Value.ToArray(),
        (BytesDatum value, _) when target == typeof(ReadOnlyMemory<byte>) => value.Value,
        (BytesDatum value, _) when target == typeof(decimal) && type.LogicalType?.Name == "decimal" => Decimals.Read(value.Value.Span, type),
        (BytesDatum value, _) when target == typeof(Guid) && value.Value.Length == 16 => new Guid(value.Value.Span, bigEndian: true),
        _ => null,
    };

    private static object? Instant(AvroType type, long number, Type target)
    {
        if (type.LogicalType is not { } logical || !Instants.TryRead(logical.Name, number, out var instant))
            return null;
        return target == typeof(DateTime) ? (object)instant.UtcDateTime : instant;
    }

    private static object? Number(long value, Type target)
    {
        try
        {
            return Type.GetTypeCode(target) switch
            {
                _ when target.IsEnum => null,
                >= TypeCode.SByte and <= TypeCode.Double => Convert.ChangeType(value, target),
                _ => null,
            };
        }
        catch (OverflowException e)
        {
            throw new AvroMappingException($"{value} is too large for {target}.", e);
        }
    }

    private static object? Text(string value, Type target)
    {
        if (target == typeof(string))
            return value;
        if (target == typeof(Guid))
            return Guid.TryParse(value, out var id) ? id : null;
        if (target == typeof(Uri))
            return new Uri(value, UriKind.RelativeOrAbsolute);
        return target == typeof(char) && value.Length == 1 ? value[0] : null;
    }

    private static AvroMappingException Unfit(AvroType type, Type wanted) =>
        new($"{type.Label}{(type.LogicalType is { } logical ? $" ({logical.Name})" : "")} cannot be read as {wanted}.");
}
