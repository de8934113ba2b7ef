using System.Text.Json;
using System.Text.Json.Nodes;

namespace PactBroker.Domain.Contents;

/// <summary>Reads JSON as the Pact Broker always has: a repeated key counts the last time, comments are skipped, numbers keep their digits.</summary>
public static class ContractJson
{
    public const int MaxDepth = 50;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = MaxDepth,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = true,
    };

    /// <exception cref="ContractFormatException">The text is not JSON, or nested too deeply.</exception>
    public static JsonNode? Parse(string text)
    {
        if (text.StartsWith('\uFEFF'))
        {
            throw ContractFormatException.NotJson("it starts with a byte order mark", 1, 1);
        }

        try
        {
            // Not disposed: the nodes refer to it, and it came from no pool that would miss it for long.
            return ToNode(JsonDocument.Parse(text, Options).RootElement, "$");
        }
        catch (JsonException problem)
        {
            throw ContractFormatException.NotJson(Shorten(problem.Message), (problem.LineNumber ?? 0) + 1, (problem.BytePositionInLine ?? 0) + 1, problem);
        }
    }

    /// <exception cref="ContractFormatException">The text is not a JSON object.</exception>
    public static JsonObject ParseObject(string text) => Parse(text) switch
    {
        JsonObject document => document,
        JsonArray => throw ContractFormatException.NotAnObject("an array"),
        null => throw ContractFormatException.NotAnObject("null"),
        var other => throw ContractFormatException.NotAnObject($"a {other.GetValueKind().ToString().ToLowerInvariant()}"),
    };

    private static JsonNode? ToNode(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.Object => ToObject(element, place),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select((item, i) => ToNode(item, $"{place}[{i}]"))]),
        JsonValueKind.Null => null,
        JsonValueKind.String => JsonValue.Create(Text(element, place)),
        _ => JsonValue.Create(element),
    };

    private static JsonObject ToObject(JsonElement element, string place)
    {
        var result = new JsonObject();
        foreach (var property in element.EnumerateObject())
        {
            result[Name(property, place)] = ToNode(property.Value, place);
        }

        return result;
    }

    private static string Text(JsonElement element, string place)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw ContractFormatException.BrokenText(place);
        }
    }

    private static string Name(JsonProperty property, string place)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw ContractFormatException.BrokenText(place);
        }
    }

    // The reader appends "LineNumber: …" to its messages; ours say it once, counted from 1.
    private static string Shorten(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
