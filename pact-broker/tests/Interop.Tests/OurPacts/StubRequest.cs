using System.Text;
using System.Text.Json.Nodes;

namespace Interop.Tests.OurPacts;

/// <summary>The example request of an interaction in a V4 pact, read from the file as any other tool would read it.</summary>
internal static class StubRequest
{
    public static HttpRequestMessage Of(JsonNode interaction)
    {
        var request = interaction["request"]!;
        var query = (request["query"] as JsonObject ?? []).SelectMany(parameter => parameter.Value!.AsArray().Select(value => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString((string?)value ?? "")}"));
        var message = new HttpRequestMessage(new HttpMethod((string)request["method"]!), $"{request["path"]}?{string.Join('&', query)}".TrimEnd('?'));
        if (request["body"]?["content"] is { } content)
            message.Content = new StringContent(content is JsonValue text ? text.GetValue<string>() : content.ToJsonString(), Encoding.UTF8);
        foreach (var (name, values) in request["headers"] as JsonObject ?? [])
            Add(message, name, values is JsonArray several ? several.Select(value => (string)value!) : [(string)values!]);
        return message;
    }

    private static void Add(HttpRequestMessage message, string name, IEnumerable<string> values)
    {
        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            message.Content!.Headers.Remove(name);
            message.Content.Headers.TryAddWithoutValidation(name, values);
        }
        else
        {
            message.Headers.TryAddWithoutValidation(name, values);
        }
    }
}
