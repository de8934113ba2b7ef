using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Schemas;

namespace PactBroker.Tests.Releases;

/// <summary>What a version of an application writes, or what it reads, and the schemas that its tests would emit.</summary>
internal sealed record Shape(ImmutableArray<Field> Fields)
{
    public string Schema(SchemaType type, bool writes) => type == SchemaType.Avro ? Avro() : Json(writes);

    /// <summary>Writers' schemas are closed and readers' open.</summary>
    private string Json(bool writes)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Type(field)))),
            ["required"] = new JsonArray([.. Fields.Where(field => !field.Optional).Select(field => (JsonNode)field.Name)]),
        };
        if (writes)
        {
            schema["additionalProperties"] = false;
        }

        return schema.ToJsonString();
    }

    private string Avro() => new JsonObject
    {
        ["type"] = "record",
        ["name"] = "Event",
        ["fields"] = new JsonArray([.. Fields.Select(AvroField)]),
    }.ToJsonString();

    private static JsonObject Type(Field field) => field.Kind switch
    {
        FieldKind.Text => new JsonObject { ["type"] = "string" },
        FieldKind.Integer => new JsonObject { ["type"] = "integer" },
        FieldKind.Flag => new JsonObject { ["type"] = "boolean" },
        _ => new JsonObject { ["enum"] = Symbols(field) },
    };

    private static JsonNode AvroField(Field field)
    {
        JsonNode type = field.Kind switch
        {
            FieldKind.Text => "string",
            FieldKind.Integer => "int",
            FieldKind.Flag => "boolean",
            _ => new JsonObject { ["type"] = "enum", ["name"] = $"Kind_{field.Name}", ["symbols"] = Symbols(field) },
        };
        return field.Optional
            ? new JsonObject { ["name"] = field.Name, ["type"] = new JsonArray("null", type), ["default"] = null }
            : new JsonObject { ["name"] = field.Name, ["type"] = type };
    }

    private static JsonArray Symbols(Field field) => new([.. field.Symbols.Select(symbol => (JsonNode)symbol)]);
}
