using System.Text.Json;
using System.Text.Json.Nodes;

namespace PactBroker.Cleaning;

/// <summary>Selectors as JSON, with the names that the protocol's broker has for them.</summary>
internal static class KeepSelectorJson
{
    private static readonly Dictionary<string, Func<KeepSelector, JsonNode?, KeepSelector>> Readers = new(StringComparer.Ordinal)
    {
        ["pacticipant"] = (selector, value) => selector with { Pacticipant = Text(value, "pacticipant") },
        ["latest"] = (selector, value) => selector with { Latest = Flag(value, "latest") },
        ["tag"] = (selector, value) => selector with { Tag = TextOrAny(value, "tag") },
        ["branch"] = (selector, value) => selector with { Branch = TextOrAny(value, "branch") },
        ["main_branch"] = (selector, value) => selector with { MainBranch = Flag(value, "main_branch") },
        ["environment"] = (selector, value) => selector with { Environment = Text(value, "environment") },
        ["max_age"] = (selector, value) => selector with { MaxAge = Days(value) },
        ["deployed"] = (selector, value) => selector with { Deployed = Flag(value, "deployed") },
        ["released"] = (selector, value) => selector with { Released = Flag(value, "released") },
    };

    public static IReadOnlyList<KeepSelector> ParseList(string json)
    {
        try
        {
            return ReadList(JsonNode.Parse(json));
        }
        catch (JsonException problem)
        {
            throw new FormatException($"it is not JSON: {problem.Message}", problem);
        }
    }

    public static IReadOnlyList<KeepSelector> ReadList(JsonNode? list) => list is JsonArray items
        ? [.. items.Select((item, i) => Read(item, i))]
        : throw new FormatException("a list of selectors is expected, such as [{\"branch\": \"main\"}, {\"max_age\": 30}]");

    public static JsonObject Write(KeepSelector selector)
    {
        var json = new JsonObject();
        void Add(string name, JsonNode? value, bool said)
        {
            if (said)
            {
                json[name] = value;
            }
        }

        Add("pacticipant", selector.Pacticipant, selector.Pacticipant is not null);
        Add("max_age", selector.MaxAge, selector.MaxAge is not null);
        Add("tag", selector.Tag == KeepSelector.Any ? true : selector.Tag, selector.Tag is not null);
        Add("branch", selector.Branch == KeepSelector.Any ? true : selector.Branch, selector.Branch is not null);
        Add("main_branch", true, selector.MainBranch);
        Add("environment", selector.Environment, selector.Environment is not null);
        Add("deployed", true, selector.Deployed);
        Add("released", true, selector.Released);
        Add("latest", true, selector.Latest);
        return json;
    }

    private static KeepSelector Read(JsonNode? item, int index)
    {
        // An empty object would keep everything; whoever writes one means something else.
        if (item is not JsonObject { Count: > 0 } members)
        {
            throw new FormatException($"selector {index + 1} must be an object with at least one of {string.Join(", ", Readers.Keys)}");
        }

        return members.Aggregate(new KeepSelector(), (selector, member) => Readers.TryGetValue(member.Key, out var read)
            ? read(selector, member.Value)
            : throw new FormatException($"selector {index + 1} has '{member.Key}', which is none of {string.Join(", ", Readers.Keys)}"));
    }

    private static string Text(JsonNode? value, string name) => value is JsonValue text && text.TryGetValue<string>(out var given) && given.Length > 0
        ? given
        : throw new FormatException($"{name} must be a name");

    private static string TextOrAny(JsonNode? value, string name) => value switch
    {
        JsonValue flag when flag.TryGetValue<bool>(out var given) && given => KeepSelector.Any,
        JsonValue text when text.TryGetValue<string>(out var given) && given.Length > 0 => given,
        _ => throw new FormatException($"{name} must be a name, or true for any"),
    };

    private static bool Flag(JsonNode? value, string name) => value is JsonValue flag && flag.TryGetValue<bool>(out var given) && given
        ? true
        : throw new FormatException($"{name} can only be true; leave it out otherwise");

    private static int Days(JsonNode? value) => value is JsonValue number && number.TryGetValue<int>(out var given) && given >= 0
        ? given
        : throw new FormatException("max_age must be a number of days");
}
