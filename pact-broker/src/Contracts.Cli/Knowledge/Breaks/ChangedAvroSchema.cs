using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Engine.Paths;
using Contracts.Schemas.Avro;

namespace Contracts.Cli.Knowledge.Breaks;

/// <summary>What a writer would write once a change is made, as an Avro schema. A record that is used in several places is changed in all: it is one type.</summary>
internal sealed class ChangedAvroSchema
{
    private static readonly AvroSchemaOptions AsStored = new() { Strictness = AvroSchemaStrictness.Stored };

    private readonly Dictionary<string, JsonObject> _named = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PathToken> _asked;
    private readonly Change _change;
    private bool _isChanged;

    private ChangedAvroSchema(ImmutableArray<PathToken> asked, Change change) => (_asked, _change) = (asked, change);

    /// <summary>The changed schema; null where it does not name the place.</summary>
    public static string? Of(string schema, ImmutableArray<PathToken> asked, Change change)
    {
        var root = JsonNode.Parse(schema)!;
        var changing = new ChangedAvroSchema(asked, change);
        changing.Name(root);
        changing.Visit(root, 0);
        return changing._isChanged ? Whole(root.ToJsonString(), schema) : null;
    }

    // A type that was defined in what is gone, and is used after it, is still there.
    private static string Whole(string changed, string before) =>
        AvroSchema.TryParse(changed, out var schema, out _, AsStored with { References = [AvroSchema.Parse(before, AsStored)] }) ? schema.ResolvedText : changed;

    private void Name(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var one in list)
                Name(one);
        }
        else if (node is JsonObject type)
        {
            if (type["fields"] is JsonArray && type["name"] is { } name)
                _named[name.ToString().Split('.')[^1]] = type;
            foreach (var (_, below) in type)
                Name(below);
        }
    }

    private void Visit(JsonNode? node, int step)
    {
        if (step == _asked.Length)
            return;
        switch (node)
        {
            case JsonArray union:
                foreach (var branch in union.ToList())
                    Visit(branch, step);
                break;
            case JsonValue name when _named.TryGetValue(name.ToString().Split('.')[^1], out var record):
                Visit(record, step);
                break;
            case JsonObject { } type when type["fields"] is JsonArray fields:
                foreach (var field in fields.OfType<JsonObject>().Where(field => PathOverlap.CanBeSame(_asked[step], new FieldToken(field["name"]!.ToString()))).ToList())
                    Field(fields, field, step);
                break;
            case JsonObject { } type when _asked[step] is not FieldToken && type["items"] is { } items:
                Visit(items, step + 1);
                break;
            case JsonObject { } type when type["values"] is { } values:
                Visit(values, step + 1);
                break;
            case JsonObject { } type when type["type"] is JsonObject or JsonArray:
                Visit(type["type"], step);
                break;
        }
    }

    private void Field(JsonArray fields, JsonObject field, int step)
    {
        if (step + 1 < _asked.Length)
        {
            Visit(field["type"], step + 1);
            return;
        }

        _isChanged = true;
        switch (_change)
        {
            case Change.Remove:
                fields.Remove(field);
                break;
            case Change.Rename rename:
                field["name"] = rename.Name;
                break;
            case Change.Nullable:
                field["type"] = field["type"] is JsonArray union ? new JsonArray([.. union.Select(branch => branch?.DeepClone()).Where(branch => branch?.ToString() != "null"), "null"]) : new JsonArray(field["type"]!.DeepClone(), "null");
                break;
            case Change.Retype retype:
                field["type"] = Type(retype.Type);
                field.Remove("default");
                break;
        }
    }

    private static JsonNode Type(string type) => type switch
    {
        "string" or "boolean" or "int" or "long" or "float" or "double" or "bytes" => JsonValue.Create(type),
        "integer" => JsonValue.Create("long"),
        "number" => JsonValue.Create("double"),
        "array" => new JsonObject { ["type"] = "array", ["items"] = "string" },
        "object" => new JsonObject { ["type"] = "map", ["values"] = "string" },
        _ => throw ToolException.Invalid($"'{type}' is no type of Avro", "Give string, boolean, int, long, float, double, bytes, array or object."),
    };
}
