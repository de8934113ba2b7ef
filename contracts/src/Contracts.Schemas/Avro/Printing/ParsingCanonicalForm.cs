using System.Runtime.CompilerServices;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Printing;

/// <summary>The canonical form of the specification: full names, no documentation, no defaults, a fixed order, no spaces.</summary>
internal sealed class ParsingCanonicalForm
{
    private readonly JsonPrinter _json = new();
    private readonly HashSet<AvroNamedType> _defined = [];

    public static string Of(AvroType type)
    {
        var form = new ParsingCanonicalForm();
        form.Write(type);
        return form._json.ToString();
    }

    private void Write(AvroType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type)
        {
            case AvroNamedType named when !_defined.Add(named):
                _json.String(named.Name.Full);
                break;
            case AvroRecord node:
                Start(node).Name("fields").StartArray();
                foreach (var field in node.Fields)
                {
                    _json.StartObject().Name("name").String(field.Name).Name("type");
                    Write(field.Type);
                    _json.EndObject();
                }

                _json.EndArray().EndObject();
                break;
            case AvroEnum node:
                Start(node).Name("symbols").StartArray();
                foreach (var symbol in node.Symbols)
                    _json.String(symbol);
                _json.EndArray().EndObject();
                break;
            case AvroFixed node:
                Start(node).Name("size").Raw(node.Size.ToString()).EndObject();
                break;
            case AvroArray node:
                _json.StartObject().Name("type").String(node.Word).Name("items");
                Write(node.Items);
                _json.EndObject();
                break;
            case AvroMap node:
                _json.StartObject().Name("type").String(node.Word).Name("values");
                Write(node.Values);
                _json.EndObject();
                break;
            case AvroUnion node:
                _json.StartArray();
                foreach (var branch in node.Branches)
                    Write(branch);
                _json.EndArray();
                break;
            default:
                _json.String(type.Word);
                break;
        }
    }

    private JsonPrinter Start(AvroNamedType type) =>
        _json.StartObject().Name("name").String(type.Name.Full).Name("type").String(type.Word);
}
