using System.Text.Json;
using PactBroker.Pages.Layout;

namespace PactBroker.Pages.Pacts;

/// <summary>What changed of one interaction.</summary>
/// <param name="Title">Its description and states.</param>
/// <param name="Was">Whether it was there before.</param>
/// <param name="Is">Whether it is there now.</param>
/// <param name="Fields">What changed inside; empty where it came or went as a whole.</param>
internal sealed record InteractionChange(string Title, bool Was, bool Is, IReadOnlyList<FieldChange> Fields);

/// <summary>A field that differs; null where there is none.</summary>
internal sealed record FieldChange(string Path, string? Before, string? After)
{
    private static readonly string[] Lists = ["interactions", "messages"];

    // The broker's own, and what has no influence on a verification.
    private static readonly HashSet<string> Passed = ["_id", "description", "providerState", "providerStates"];

    /// <summary>Every difference between two contents, interaction by interaction, field by field.</summary>
    public static IReadOnlyList<InteractionChange> Between(JsonElement before, JsonElement after)
    {
        var (old, current) = (Interactions(before), Interactions(after));
        return [.. old.Keys.Union(current.Keys).Select(key => Compare(key, old, current)).Where(change => !(change.Was && change.Is) || change.Fields.Count > 0)];
    }

    private static InteractionChange Compare((string Title, int Number) key, Dictionary<(string, int), JsonElement> old, Dictionary<(string, int), JsonElement> current)
    {
        var (was, @is) = (old.TryGetValue(key, out var left), current.TryGetValue(key, out var right));
        return new InteractionChange(key.Title, was, @is, was && @is ? Compare(Fields(left), Fields(right)) : []);
    }

    private static List<FieldChange> Compare(Dictionary<string, string> left, Dictionary<string, string> right) =>
        [.. left.Keys.Union(right.Keys).Select(path => new FieldChange(path, left.GetValueOrDefault(path), right.GetValueOrDefault(path))).Where(change => change.Before != change.After)];

    private static Dictionary<(string, int), JsonElement> Interactions(JsonElement pact)
    {
        var found = new Dictionary<(string, int), JsonElement>();
        foreach (var interaction in Lists.SelectMany(list => pact.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default))
        {
            var (title, number) = (Title(interaction), 0);
            while (!found.TryAdd((title, number), interaction))
            {
                number++;
            }
        }

        return found;
    }

    private static string Title(JsonElement interaction)
    {
        if (interaction.ValueKind != JsonValueKind.Object)
            return JsonLine.Write(interaction);

        var states = interaction.TryGetProperty("providerStates", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(state => state.ValueKind == JsonValueKind.Object && state.TryGetProperty("name", out var name) ? name.ToString() : JsonLine.Write(state))
            : interaction.TryGetProperty("providerState", out var single) ? [single.ToString()] : [];
        var description = interaction.TryGetProperty("description", out var text) ? text.ToString() : "";
        return states.Aggregate(description, (title, state) => $"{title}, given {state}");
    }

    private static Dictionary<string, string> Fields(JsonElement interaction)
    {
        var fields = new Dictionary<string, string>();
        Collect(interaction, "", fields);
        return fields;
    }

    private static void Collect(JsonElement value, string path, Dictionary<string, string> fields)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.GetPropertyCount() > 0:
                foreach (var member in value.EnumerateObject().Where(member => path.Length > 0 || !Passed.Contains(member.Name)))
                {
                    Collect(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", fields);
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                foreach (var (at, item) in value.EnumerateArray().Index())
                {
                    Collect(item, $"{path}[{at}]", fields);
                }

                break;
            default:
                fields[path] = JsonLine.Write(value);
                break;
        }
    }
}
