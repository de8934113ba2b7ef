using System.Text.Json.Nodes;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>A default that fits a type, where one is easily said.</summary>
internal static class Defaults
{
    public static JsonNode? For(JsonNode type) => type switch
    {
        JsonArray { Count: > 0 } union => union[0] is { } first && first.ToJsonString() == "\"null\"" ? null : For(union[0]!),
        JsonObject definition => definition["type"]!.GetValue<string>() switch
        {
            "array" => new JsonArray(),
            "map" => new JsonObject(),
            "enum" => definition["symbols"]![0]!.DeepClone(),
            "fixed" => new string('\u00e9', definition["size"]!.GetValue<int>()),
            "long" => 7,
            _ => null,
        },
        JsonValue name => name.GetValue<string>() switch
        {
            "boolean" => true,
            "int" or "long" => -3,
            "float" or "double" => 1.5,
            "bytes" or "string" => "\u00ff",
            _ => null,
        },
        _ => null,
    };
}
