using System.Globalization;
using System.Runtime.CompilerServices;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>Writes the schema of a C# type: members in the order in which they are declared, each named type once.</summary>
internal sealed class SchemaOfType(AvroMappingOptions options)
{
    private readonly JsonPrinter _json = new();
    private readonly Dictionary<string, Type> _defined = [];

    public static string Print(Type type, AvroMappingOptions options)
    {
        var schema = new SchemaOfType(options);
        schema.Write(NullableType.Of(type), null, nullFirst: true);
        return schema._json.ToString();
    }

    private void Write(NullableType type, MemberShape? member, bool nullFirst)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var derived = TypeNames.Derived(type.Type);
        if (!type.IsNullable && derived.Count == 0)
        {
            One(type, member);
            return;
        }

        _json.StartArray();
        if (type.IsNullable && nullFirst)
            _json.String("null");
        if (derived.Count == 0)
            One(type, member);
        foreach (var branch in derived)
            Record(branch);
        if (type.IsNullable && !nullFirst)
            _json.String("null");
        _json.EndArray();
    }

    private void One(NullableType type, MemberShape? member)
    {
        if (Scalars.TryGet(type.Type, out var scalar))
            _json.Raw(scalar);
        else if (type.Type == typeof(decimal))
            _json.Raw(Scalars.Decimal(member?.Decimal?.Precision ?? options.DecimalPrecision, member?.Decimal?.Scale ?? options.DecimalScale));
        else if (type.Type.IsEnum)
            Symbols(type.Type);
        else if (Collections.IsMap(type.Type, out var values))
            Part("map", "values", type.Part(values, 1));
        else if (Collections.IsArray(type.Type, out var items))
            Part("array", "items", type.Part(items, 0));
        else if (IsRecord(type.Type))
            Record(type.Type);
        else
            throw new AvroMappingException($"{type.Type}{(member is null ? "" : $" ({member.Property.DeclaringType!.Name}.{member.Property.Name})")} has no type in Avro. Use text, a number, a date, a list, a dictionary with text keys, or a class of these.");
    }

    private static bool IsRecord(Type type) =>
        type != typeof(object) && !type.IsPrimitive && !type.IsInterface && !typeof(Delegate).IsAssignableFrom(type) && type.Namespace != "System" && type.Namespace?.StartsWith("System.", StringComparison.Ordinal) != true;

    private void Part(string kind, string name, NullableType part)
    {
        _json.StartObject().Name("type").String(kind).Name(name);
        Write(part, null, nullFirst: true);
        _json.EndObject();
    }

    private void Symbols(Type type)
    {
        if (type.IsDefined(typeof(FlagsAttribute), inherit: false))
            throw new AvroMappingException($"{type} is a set of flags, and an enum of Avro is one symbol. Use a list of an enum.");
        if (!TryDefine(type))
            return;
        Head("enum", type).Name("symbols").StartArray();
        foreach (var symbol in TypeNames.Symbols(type))
            _json.String(symbol);
        _json.EndArray().EndObject();
    }

    private void Record(Type type)
    {
        if (!TryDefine(type))
            return;
        var shape = TypeShape.Of(type, options.FieldNames);
        var fresh = shape.Fresh();
        Head("record", type).Name("fields").StartArray();
        foreach (var member in shape.Members)
            Field(member, fresh);
        _json.EndArray().EndObject();
    }

    private void Field(MemberShape member, object? fresh)
    {
        var written = !member.IsRequired && member.TryGetDefault(fresh, out var value) && value is not null && TypeNames.Derived(member.Type.Type).Count == 0 ? Default(value) : null;
        _json.StartObject().Name("name").String(member.Name).Name("type");
        Write(member.Type, member, nullFirst: written is null);
        if (written is not null)
            _json.Name("default").Raw(written);
        else if (member.Type.IsNullable && !member.IsRequired)
            _json.Name("default").Raw("null");
        _json.EndObject();
    }

    /// <summary>A default of C# as one of Avro; null for those that a schema had better not hold.</summary>
    private static string? Default(object value) => value switch
    {
        string text => new JsonPrinter().String(text).ToString(),
        bool truth => truth ? "true" : "false",
        Enum symbol when Enum.GetName(symbol.GetType(), symbol) is { } name => new JsonPrinter().String(TypeNames.Symbol(symbol.GetType(), name)).ToString(),
        sbyte or byte or short or ushort or int or uint or long => Convert.ToString(value, CultureInfo.InvariantCulture),
        float or double => Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null,
        byte[] => null,
        System.Collections.IEnumerable items when !items.GetEnumerator().MoveNext() => Collections.IsMap(value.GetType(), out _) ? "{}" : "[]",
        _ => null,
    };

    private JsonPrinter Head(string kind, Type type)
    {
        var name = TypeNames.Of(type, options);
        _json.StartObject().Name("type").String(kind).Name("name").String(name.Simple);
        // The full name everywhere: a reviewer sees it, and moving a type into another changes nothing else.
        return name.Namespace.Length > 0 ? _json.Name("namespace").String(name.Namespace) : _json;
    }

    /// <summary>False where the type is known already, and then its name is written.</summary>
    private bool TryDefine(Type type)
    {
        var name = TypeNames.Of(type, options).Full;
        if (_defined.TryAdd(name, type))
            return true;
        if (_defined[name] != type)
            throw new AvroMappingException($"{_defined[name]} and {type} are both called {name} in Avro. Name one of them with [DataContract(Name = …)].");
        _json.String(name);
        return false;
    }
}
