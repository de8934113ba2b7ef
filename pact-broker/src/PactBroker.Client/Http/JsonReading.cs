using System.Text.Json;

namespace PactBroker.Client.Http;

/// <summary>Reading what a broker may leave out: absent and of another type are the same to a tolerant reader.</summary>
internal static class JsonReading
{
    public static string? TextOrNull(this JsonElement element, string name) =>
        element.MemberOrNull(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool? TruthOrNull(this JsonElement element, string name) =>
        element.MemberOrNull(name)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    public static int CountOrZero(this JsonElement element, string name) =>
        element.MemberOrNull(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) ? count : 0;

    public static JsonElement? MemberOrNull(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static IEnumerable<JsonElement> ItemsOf(this JsonElement element, string name) =>
        element.MemberOrNull(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
