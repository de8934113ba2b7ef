using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceDefaults.Testing.Mutations.Operators;

/// <summary>The same in another type of JSON: a number as text, a text as a number.</summary>
internal sealed record RetypeField(FieldPath Path) : FieldMutation("retype", Path)
{
    protected override bool Change(JsonObject parent, string name)
    {
        parent[name] = parent[name] switch
        {
            JsonObject => new JsonArray(),
            JsonArray => new JsonObject(),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => 7,
            { } value => value.ToJsonString(),
            null => 7,
        };
        return true;
    }
}
