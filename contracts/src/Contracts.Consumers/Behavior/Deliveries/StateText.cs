using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Contracts.Consumers.Behavior.Deliveries;

/// <summary>States and events as text that can be compared and read.</summary>
internal static class StateText
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true };

    /// <summary>JSON with its members in alphabetical order: dictionaries are filled in the order of deliveries, which means nothing.</summary>
    public static string Of(object? state) =>
        state as string ?? Sorted(JsonSerializer.SerializeToNode(state, Json))?.ToJsonString(Json) ?? "null";

    public static string OfEvent(object? @event) => @event switch
    {
        null => "null",
        string text => text,
        byte[] bytes => Readable(bytes),
        ReadOnlyMemory<byte> bytes => Readable(bytes.ToArray()),
        _ when @event.ToString() is { } text && text != @event.GetType().ToString() => text,
        _ => $"{@event.GetType().Name} {Of(@event)}",
    };

    private static string Readable(byte[] bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        return text.Any(character => char.IsControl(character) || character == '\uFFFD') ? Convert.ToHexString(bytes) : text;
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
