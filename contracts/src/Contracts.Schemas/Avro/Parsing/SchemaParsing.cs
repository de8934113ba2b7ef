using System.Runtime.CompilerServices;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Parsing;

/// <summary>From text to types. Defaults are checked last, when every name has its type.</summary>
internal sealed class SchemaParsing
{
    private readonly SchemaSource _source;
    private readonly NameScope _scope;
    private readonly DefaultChecking _defaults;

    private SchemaParsing(SchemaSource source, NameScope scope)
    {
        _source = source;
        _scope = scope;
        _defaults = new DefaultChecking(source);
    }

    public static AvroSchema Parse(string text, AvroSchemaOptions options)
    {
        var source = new SchemaSource(text, options);
        var scope = new NameScope(options.References);
        var parsing = new SchemaParsing(source, scope);
        var type = parsing.Type(source.Read(), new Place(JsonPointer.Root, "", 0));
        parsing._defaults.Check();
        return new AvroSchema(type, scope.Types, scope.Referenced);
    }

    private AvroType Type(JsonValue json, Place place)
    {
        if (place.Depth > _source.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw _source.Wrong(place.At, json, $"More than {place.Depth - 1} types stand within each other. Use flatter types, or raise the limit.");
        return json switch
        {
            JsonString name => ByName(name.Value, name, place),
            JsonArray branches => Union(branches, place),
            JsonObject definition => Definition(definition, place),
            _ => throw _source.Wrong(place.At, json, $"A type is a string, an object or an array, and this is {json.Noun}."),
        };
    }

    private AvroType ByName(string name, JsonValue json, Place place)
    {
        if (AvroWords.TryPrimitive(name, out var kind))
            return new AvroPrimitive(kind);
        return _scope.TryFind(name, place.Space, out var type)
            ? type
            : throw _source.Wrong(place.At, json, $"There is no type '{name}'{InNamespace(place)}. Define it before its first use, or name a primitive type.");
    }

    private static string InNamespace(Place place) => place.Space.Length == 0 ? "" : $" in the namespace {place.Space}";

    private AvroUnion Union(JsonArray json, Place place)
    {
        var branches = new List<AvroType>(json.Items.Count);
        var labels = new HashSet<string>();
        foreach (var item in json.Items)
        {
            var at = place.Into(place.At.Item(branches.Count));
            var branch = Type(item, at);
            if (branch is AvroUnion)
                throw _source.Wrong(at.At, item, "A union stands directly within a union. Put its branches into the outer one.");
            if (!labels.Add(branch.Label))
                throw _source.Wrong(at.At, item, $"The union has '{branch.Label}' twice. Each type may stand in it once; records, enums and fixed once per name.");
            branches.Add(branch);
        }

        return new AvroUnion(branches);
    }

    private AvroType Definition(JsonObject json, Place place)
    {
        var word = _source.RequiredText(json, "type", place.At, "A type");
        switch (word)
        {
            case "record" or "error":
                return Record(json, place, word == "error");
            case "enum":
                return Enum(json, place);
            case "fixed":
                return Fixed(json, place);
            case "array":
                return new AvroArray(Part(json, "items", place, "An array"), Extras(json, AvroKind.Array));
            case "map":
                return new AvroMap(Part(json, "values", place, "A map"), Extras(json, AvroKind.Map));
            default:
                return AvroWords.TryPrimitive(word, out var kind)
                    ? new AvroPrimitive(kind, Extras(json, kind))
                    : ByName(word, json, new Place(place.At.Member("type"), place.Space, place.Depth));
        }
    }

    private AvroType Part(JsonObject json, string member, Place place, string of) =>
        Type(_source.Required(json, member, place.At, of), place.Into(place.At.Member(member)));

    private AvroRecord Record(JsonObject json, Place place, bool isError)
    {
        var record = new AvroRecord(Head(json, place, "A record"), isError, Extras(json, AvroKind.Record));
        Define(record, json, place);
        var fields = new List<AvroField>();
        var names = new HashSet<string>();
        foreach (var item in _source.RequiredItems(json, "fields", place.At, "A record"))
        {
            var at = new Place(place.At.Member("fields").Item(fields.Count), record.Name.Namespace, place.Depth);
            var field = Field(item, fields.Count, at);
            if (!names.Add(field.Name))
                throw _source.Wrong(at.At, item, $"The record {record.Name} has a field '{field.Name}' already.");
            fields.Add(field);
        }

        record.Complete(fields);
        return record;
    }

    private AvroField Field(JsonValue item, int index, Place place)
    {
        if (item is not JsonObject json)
            throw _source.Wrong(place.At, item, $"A field is an object with \"name\" and \"type\", and this is {item.Noun}.");
        var name = _source.RequiredText(json, "name", place.At, "A field");
        _source.Check(NameRules.Problem(name, _source.Strictness), place.At.Member("name"), json);
        var field = new AvroField(name, Part(json, "type", place, $"The field '{name}'"), index)
        {
            Aliases = _source.OptionalTexts(json, "aliases", place.At),
            Doc = SchemaSource.TryText(json, "doc", out var doc) ? doc : null,
            Order = Order(json, place),
            WrittenDefault = json.TryGet("default", out var written) ? written : null,
            Properties = KnownMembers.PropertiesOfField(json),
        };
        _defaults.Add(field, place.At.Member("default"));
        return field;
    }

    private string? Order(JsonObject json, Place place)
    {
        if (!json.TryGet("order", out var value))
            return null;
        return value is JsonString { Value: "ascending" or "descending" or "ignore" } order
            ? order.Value
            : throw _source.Wrong(place.At.Member("order"), value, "\"order\" is ascending, descending or ignore.");
    }

    private AvroEnum Enum(JsonObject json, Place place)
    {
        var head = Head(json, place, "An enum");
        var symbols = new List<string>();
        var at = place.At.Member("symbols");
        foreach (var item in _source.RequiredItems(json, "symbols", place.At, "An enum"))
        {
            if (item is not JsonString symbol)
                throw _source.Wrong(at.Item(symbols.Count), item, $"A symbol is a string, and this is {item.Noun}.");
            _source.Check(NameRules.Problem(symbol.Value, _source.Strictness), at.Item(symbols.Count), item);
            if (symbols.Contains(symbol.Value))
                throw _source.Wrong(at.Item(symbols.Count), item, $"The enum {head.Name} has the symbol '{symbol.Value}' already.");
            symbols.Add(symbol.Value);
        }

        var extras = new TypeExtras(KnownMembers.PropertiesOfEnum(json), null);
        var type = new AvroEnum(head, symbols, EnumDefault(json, place, symbols), extras);
        Define(type, json, place);
        return type;
    }

    private string? EnumDefault(JsonObject json, Place place, List<string> symbols)
    {
        if (!json.TryGet("default", out var value))
            return null;
        return value is JsonString symbol && symbols.Contains(symbol.Value)
            ? symbol.Value
            : throw _source.Wrong(place.At.Member("default"), value, $"The default of an enum is one of its symbols: {string.Join(", ", symbols)}.");
    }

    private AvroFixed Fixed(JsonObject json, Place place)
    {
        var head = Head(json, place, "A fixed");
        var size = _source.RequiredSize(json, "size", place.At, "A fixed");
        var type = new AvroFixed(head, size, Extras(json, AvroKind.Fixed, size));
        Define(type, json, place);
        return type;
    }

    private AvroTypeHead Head(JsonObject json, Place place, string of)
    {
        var written = _source.RequiredText(json, "name", place.At, of);
        var space = SchemaSource.TryText(json, "namespace", out var given) ? given : place.Space;
        var name = AvroName.Of(written, space);
        var at = place.At.Member("name");
        _source.Check(NameRules.DottedProblem(name.Full, _source.Strictness), at, json);
        if (AvroWords.TryPrimitive(name.Full, out _))
            throw _source.Wrong(at, json, $"'{name}' is the name of a primitive type. Choose another, or give it a namespace.");
        var aliases = _source.OptionalTexts(json, "aliases", place.At);
        foreach (var alias in aliases)
            _source.Check(NameRules.DottedProblem(alias, _source.Strictness), place.At.Member("aliases"), json);
        return new AvroTypeHead(
            name,
            [.. aliases.Select(alias => AvroName.Of(alias, name.Namespace))],
            aliases,
            SchemaSource.TryText(json, "doc", out var doc) ? doc : null);
    }

    private void Define(AvroNamedType type, JsonObject json, Place place)
    {
        if (!_scope.TryDefine(type))
            throw _source.Wrong(place.At.Member("name"), json, $"The type {type.Name} is defined already. Use it by its name.");
    }

    private static TypeExtras? Extras(JsonObject json, AvroKind kind, int size = 0)
    {
        var properties = KnownMembers.PropertiesOfType(json);
        return properties.Count == 0 ? null : new TypeExtras(properties, LogicalTypes.Of(json, kind, size));
    }
}
