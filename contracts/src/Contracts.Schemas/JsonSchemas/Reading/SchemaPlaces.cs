using Contracts.Schemas.Json;

namespace Contracts.Schemas.JsonSchemas.Reading;

/// <summary>Where a keyword's value has schemas in it.</summary>
internal enum SchemaPlaces
{
    None,
    Itself,
    Items,
    Members,
    ItselfOrItems,
}

internal static class SchemaPlacesReading
{
    public static IEnumerable<JsonValue> In(this SchemaPlaces places, JsonValue value) => (places, value) switch
    {
        (SchemaPlaces.Itself or SchemaPlaces.ItselfOrItems, JsonObject or JsonBoolean) => [value],
        (SchemaPlaces.Items or SchemaPlaces.ItselfOrItems, JsonArray array) => array.Items,
        // In "dependencies" a member may also be a list of names, which is no schema.
        (SchemaPlaces.Members, JsonObject map) => map.Members.Select(member => member.Value).Where(member => member is JsonObject or JsonBoolean),
        _ => [],
    };
}
