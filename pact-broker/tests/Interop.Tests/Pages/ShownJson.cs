using System.Text.Json.Nodes;

namespace Interop.Tests.Pages;

internal static class ShownJson
{
    /// <summary>The same object, with a member more.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }
}
