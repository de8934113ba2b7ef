using System.Runtime.CompilerServices;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Printing;

/// <summary>The text that registries store and hash. It is that of Avro's Java library, member by member, so that identities agree with other registries.</summary>
internal sealed class RegistrySpelling
{
    private readonly JsonPrinter _json = new();
    private readonly HashSet<AvroNamedType> _defined;
    private readonly bool _normalize;

    private RegistrySpelling(bool normalize, IEnumerable<AvroNamedType> referenced) => (_normalize, _defined) = (normalize, [.. referenced]);

    /// <param name="referenced">Types that other schemas define; they are only named.</param>
    public static string Of(AvroType type, IEnumerable<AvroNamedType> referenced, bool normalize)
    {
        var text = new RegistrySpelling(normalize, referenced);
        text.Write(type, "");
        return text._json.ToString();
    }

    private void Write(AvroType type, string space)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type)
        {
            case AvroNamedType named:
                if (_defined.Add(named))
                    Definition(named, space);
                else
                    Use(named.Name, space);
                break;
            case AvroUnion node:
                _json.StartArray();
                foreach (var branch in node.Branches)
                    Write(branch, space);
                _json.EndArray();
                break;
            case AvroPrimitive { Properties.Count: 0 }:
                _json.String(type.Word);
                break;
            default:
                _json.StartObject().Name("type").String(type.Word);
                if (type is AvroArray array)
                    Part("items", array.Items, space);
                if (type is AvroMap map)
                    Part("values", map.Values, space);
                Properties(type.Properties);
                _json.EndObject();
                break;
        }
    }

    /// <summary>A type that is called like a primitive one can only be meant by its full name.</summary>
    private void Use(AvroName name, string space) =>
        _json.String(name.Namespace == space && !AvroWords.TryPrimitive(name.Simple, out _) ? name.Simple : name.Full);

    private void Definition(AvroNamedType type, string space)
    {
        var isError = type is AvroRecord { IsError: true } && !_normalize;
        _json.StartObject().Name("type").String(isError ? "error" : type.Word).Name("name").String(type.Name.Simple);
        // A type without namespace inside one says so; the normalized text of the registries forgets it.
        if (type.Name.Namespace != space && !(_normalize && type.Name.Namespace.Length == 0))
            _json.Name("namespace").String(type.Name.Namespace);
        Doc(type.Doc);
        Body(type);
        Properties(type.Properties);
        Aliases(type.Head.WrittenAliases);
        _json.EndObject();
    }

    private void Body(AvroNamedType type)
    {
        switch (type)
        {
            case AvroRecord node:
                _json.Name("fields").StartArray();
                foreach (var field in node.Fields)
                    Field(field, node.Name.Namespace);
                _json.EndArray();
                break;
            case AvroEnum node:
                Strings("symbols", node.Symbols);
                if (node.Default is { } symbol)
                    _json.Name("default").String(symbol);
                break;
            case AvroFixed node:
                _json.Name("size").Raw(node.Size.ToString());
                break;
        }
    }

    private void Field(AvroField field, string space)
    {
        _json.StartObject().Name("name").String(field.Name);
        Part("type", field.Type, space);
        Doc(field.Doc);
        Default(field);
        if (field.Order is { } order && order != "ascending")
            _json.Name("order").String(order);
        Aliases(field.Aliases);
        Properties(field.Properties);
        _json.EndObject();
    }

    private void Default(AvroField field)
    {
        if (field.WrittenDefault is not { } written)
            return;
        if (!_normalize)
            JavaJson.Print(_json.Name("default"), written);
        else if (field.Default is not null || written is JsonNumber)
            JavaJson.PrintSorted(_json.Name("default"), written, field.Type);
    }

    private void Part(string name, AvroType type, string space)
    {
        _json.Name(name);
        Write(type, space);
    }

    private void Doc(string? doc)
    {
        if (doc is not null && !(_normalize && doc.Length == 0))
            _json.Name("doc").String(doc);
    }

    private void Aliases(IReadOnlyList<string> aliases)
    {
        if (aliases.Count > 0)
            Strings("aliases", _normalize ? [.. aliases.Order(StringComparer.Ordinal)] : aliases);    }

    private void Properties(IReadOnlyList<JsonMember> properties)
    {
        foreach (var (name, value) in _normalize ? [.. properties.OrderBy(property => property.Name, StringComparer.Ordinal)] : properties)
        {
            _json.Name(name);
            if (_normalize)
                JavaJson.PrintSorted(_json, value, null);
            else
                JavaJson.Print(_json, value);
        }
    }

    private void Strings(string name, IReadOnlyList<string> values)
    {
        _json.Name(name).StartArray();
        foreach (var value in values)
            _json.String(value);
        _json.EndArray();
    }
}
