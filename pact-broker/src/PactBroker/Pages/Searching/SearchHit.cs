using System.Text.Json;
using PactBroker.Pages.Layout;

namespace PactBroker.Pages.Searching;

/// <summary>Where in a contract a text is.</summary>
/// <param name="Kind">What it is: a field, a path, a state, a description.</param>
/// <param name="Interaction">The description of the interaction; null in a schema.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Exact">Whether it is all of a name, not a part of it.</param>
internal sealed record SearchHit(SearchKind Kind, string? Interaction, string Place, bool Exact)
{
    private static readonly string[] Lists = ["interactions", "messages"];

    private static readonly string[] Parts = ["request", "response", "contents", "metadata"];

    /// <summary>All places in a pact, each once.</summary>
    public static IEnumerable<SearchHit> InPact(JsonElement pact, string text) => Lists
        .SelectMany(list => pact.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default)
        .Where(interaction => interaction.ValueKind == JsonValueKind.Object)
        .SelectMany(interaction => InInteraction(interaction, text))
        .Distinct();

    /// <summary>All fields of a schema with the name.</summary>
    public static IEnumerable<SearchHit> InSchema(JsonElement schema, string text) =>
        Properties(schema, "").Where(field => Contains(field.Name, text)).Select(field => new SearchHit(SearchKind.Field, null, field.Path, field.Name == text)).Distinct();

    private static IEnumerable<SearchHit> InInteraction(JsonElement interaction, string text)
    {
        var description = Text(interaction, "description");
        if (Contains(description, text))
            yield return new SearchHit(SearchKind.Description, description, description, description == text);

        foreach (var state in States(interaction).Where(state => Contains(state, text)))
            yield return new SearchHit(SearchKind.State, description, state, state == text);

        if (interaction.TryGetProperty("request", out var request) && Text(request, "path") is var path && Contains(path, text))
            yield return new SearchHit(SearchKind.Path, description, $"{Text(request, "method")} {path}", path == text);

        foreach (var part in Parts)
        {
            if (!interaction.TryGetProperty(part, out var inside))
                continue;

            var body = inside.ValueKind == JsonValueKind.Object && inside.TryGetProperty("body", out var given) ? given : part is "contents" or "metadata" ? inside : default;
            foreach (var (field, name) in Fields(Content(body), part))
            {
                if (Contains(name, text))
                    yield return new SearchHit(SearchKind.Field, description, field, name == text);
            }
        }
    }

    // Version 4 wraps a body in an object with its content type.
    private static JsonElement Content(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("content", out var content) && body.TryGetProperty("contentType", out _) ? content : body;

    private static IEnumerable<(string Path, string Name)> Fields(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Fields(member.Value, $"{path}.{member.Name}").Prepend(($"{path}.{member.Name}", member.Name))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Fields(item, $"{path}[]")),
        _ => [],
    };

    // Properties of JSON Schema and fields of Avro.
    private static IEnumerable<(string Path, string Name)> Properties(JsonElement schema, string path) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member.Name switch
        {
            "properties" when member.Value.ValueKind == JsonValueKind.Object => member.Value.EnumerateObject().SelectMany(field => Properties(field.Value, $"{path}.{field.Name}").Prepend(($"{path}.{field.Name}".TrimStart('.'), field.Name))),
            "fields" when member.Value.ValueKind == JsonValueKind.Array => member.Value.EnumerateArray().SelectMany(field => Properties(field, $"{path}.{Text(field, "name")}").Prepend(($"{path}.{Text(field, "name")}".TrimStart('.'), Text(field, "name")))),
            _ => Properties(member.Value, path),
        }),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(item => Properties(item, path)),
        _ => [],
    };

    private static IEnumerable<string> States(JsonElement interaction) => interaction.TryGetProperty("providerStates", out var states) && states.ValueKind == JsonValueKind.Array
        ? states.EnumerateArray().Select(state => Text(state, "name"))
        : interaction.TryGetProperty("providerState", out var single) ? [single.ToString()] : [];

    private static string Text(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonLine.Write(value) : "";

    private static bool Contains(string name, string text) => name.Contains(text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a text that was found is.</summary>
internal enum SearchKind
{
    Field,
    Path,
    State,
    Description,
}
