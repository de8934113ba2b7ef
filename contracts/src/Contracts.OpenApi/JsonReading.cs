using System.Text.Json;

namespace Contracts.OpenApi;

/// <summary>Members of JSON that may be missing, or be something else than they should.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool IsTrue(this JsonElement element, string name) => element.Member(name)?.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> Members(this JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];

    public static IEnumerable<JsonProperty> Members(this JsonElement element, string name) => element.Member(name)?.Members() ?? [];

    public static IEnumerable<string> Texts(this JsonElement element, string name) =>
        element.List(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);
}
