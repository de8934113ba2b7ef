using System.Collections;
using System.Runtime.CompilerServices;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>From C# values to data of a schema.</summary>
internal sealed class DatumOfValue(AvroMappingOptions options)
{
    public AvroDatum Of(AvroType type, object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (type, value) switch
        {
            (_, AvroDatum datum) => datum,
            (AvroUnion union, _) => Branch(union, value),
            (_, null) => type.Kind == AvroKind.Null ? new NullDatum() : throw Unfit(type, value),
            (AvroRecord record, _) => Record(record, value),
            (AvroEnum, Enum symbol) when Enum.GetName(symbol.GetType(), symbol) is { } name => new EnumDatum(TypeNames.Symbol(symbol.GetType(), name)),
            (AvroEnum, string symbol) => new EnumDatum(symbol),
            (AvroMap map, _) when Collections.IsMap(value.GetType(), out _) => new MapDatum([.. Entries(map, value)]),
            (AvroArray array, IEnumerable items) when value is not string => new ArrayDatum([.. items.Cast<object?>().Select(item => Of(array.Items, item))]),
            _ => Scalar(type, value),
        };
    }

    private RecordDatum Record(AvroRecord record, object value)
    {
        var shape = TypeShape.Of(value.GetType(), options.FieldNames);
        return new RecordDatum(record, [.. record.Fields.Select(field => Field(record, field, shape, value))]);
    }

    private AvroDatum Field(AvroRecord record, AvroField field, TypeShape shape, object value)
    {
        if (shape.Find(field.Name) is not { } member)
        {
            return field.Default
                ?? throw new AvroMappingException($"{record.Name} has the field '{field.Name}', which {shape.Type} has no member for, and the field has no default.");
        }

        try
        {
            return Of(field.Type, member.Property.GetValue(value));
        }
        catch (AvroMappingException inner)
        {
            throw new AvroMappingException($"{shape.Type.Name}.{member.Property.Name}: {inner.Message}", inner);
        }
    }

    private UnionDatum Branch(AvroUnion union, object? value)
    {
        for (var index = 0; index < union.Branches.Count; index++)
        {
            if (Fits(union.Branches[index], value))
                return new UnionDatum(index, Of(union.Branches[index], value));
        }

        throw Unfit(union, value);
    }

    private bool Fits(AvroType type, object? value) => (type.Kind, value) switch
    {
        (AvroKind.Null, _) => value is null,
        (_, null) => false,
        (AvroKind.Record, _) => type is AvroNamedType named && !Collections.IsArray(value.GetType(), out _) && !value.GetType().IsEnum && Called(named, value.GetType()),
        (AvroKind.Enum, Enum) => type is AvroNamedType named && Called(named, value.GetType()),
        (AvroKind.Map, _) => Collections.IsMap(value.GetType(), out _),
        (AvroKind.Array, _) => value is IEnumerable and not string and not byte[] && !Collections.IsMap(value.GetType(), out _),
        (AvroKind.Bytes or AvroKind.Fixed, _) => value is byte[] or ReadOnlyMemory<byte> || value is decimal && type.LogicalType?.Name == "decimal",
        _ => TryScalar(type, value) is not null,
    };

    private bool Called(AvroNamedType type, Type value)
    {
        var name = TypeNames.Of(value, options);
        return type.Name.Simple == name.Simple && (type.Name == name || options.Namespace is null);
    }

    private IEnumerable<KeyValuePair<string, AvroDatum>> Entries(AvroMap map, object value)
    {
        foreach (var entry in (IEnumerable)value)
        {
            var key = (string)entry.GetType().GetProperty("Key")!.GetValue(entry)!;
            yield return KeyValuePair.Create(key, Of(map.Values, entry.GetType().GetProperty("Value")!.GetValue(entry)));
        }
    }

    private static AvroDatum Scalar(AvroType type, object value) => TryScalar(type, value) ?? throw Unfit(type, value);

    private static AvroDatum? TryScalar(AvroType type, object value) => (type.Kind, type.LogicalType?.Name, value) switch
    {
        (AvroKind.Boolean, _, bool truth) => new BooleanDatum(truth),
        (AvroKind.Int, "date", DateOnly date) => new IntDatum(date.DayNumber - Instants.Epoch.DayNumber),
        (AvroKind.Int, "time-millis", TimeOnly time) => new IntDatum((int)(time.Ticks / TimeSpan.TicksPerMillisecond)),
        (AvroKind.Long, "time-micros", TimeOnly time) => new LongDatum(time.Ticks / TimeSpan.TicksPerMicrosecond),
        (AvroKind.Long, { } logical, DateTimeOffset instant) => Instants.TryWrite(logical, instant, out var number) ? new LongDatum(number) : null,
        (AvroKind.Long, { } logical, DateTime time) => Instants.TryWrite(logical, Instants.Of(time), out var number) ? new LongDatum(number) : null,
        (AvroKind.Int, _, sbyte or byte or short or ushort or int) => new IntDatum(Convert.ToInt32(value)),
        (AvroKind.Long, _, sbyte or byte or short or ushort or int or uint or long) => new LongDatum(Convert.ToInt64(value)),
        (AvroKind.Float, _, float number) => new FloatDatum(number),
        (AvroKind.Double, _, float or double) => new DoubleDatum(Convert.ToDouble(value)),
        (AvroKind.String, _, string text) => new StringDatum(text),
        (AvroKind.String, _, char or Guid) => new StringDatum(value.ToString()!),
        (AvroKind.String, _, Uri address) => new StringDatum(address.OriginalString),
        (AvroKind.Bytes or AvroKind.Fixed, _, byte[] bytes) => new BytesDatum(bytes),
        (AvroKind.Bytes or AvroKind.Fixed, _, ReadOnlyMemory<byte> bytes) => new BytesDatum(bytes),
        (AvroKind.Bytes or AvroKind.Fixed, "decimal", decimal number) => new BytesDatum(Decimals.Write(number, type)),
        (AvroKind.Fixed, "uuid", Guid id) => new BytesDatum(id.ToByteArray(bigEndian: true)),
        _ => null,
    };

    private static AvroMappingException Unfit(AvroType type, object? value) =>
        new($"{(value is null ? "null" : $"A value of {value.GetType()}")} is no {(type.LogicalType is { } logical ? $"{type.Label} ({logical.Name})" : type.Label)}{(type is AvroUnion union ? $" of {string.Join(", ", union.Branches.Select(branch => branch.Label))}" : "")}.");
}
