using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>The place of a member in a body of JSON.</summary>
/// <param name="Steps">Names and positions on the way; the last one is a name.</param>
internal sealed record FieldPath(ImmutableArray<object> Steps)
{
    private static FieldPath Root { get; } = new([]);

    /// <summary>The members of an example, those within others too.</summary>
    public static IEnumerable<FieldPath> In(JsonNode? example) => In(example, Root);

    /// <summary>The object that has the member, and the member's name; null where it is not there.</summary>
    public (JsonObject Parent, string Name)? Find(JsonNode? body)
    {
        foreach (var step in Steps[..^1])
        {
            body = (body, step) switch
            {
                (JsonObject map, string name) => map[name],
                (JsonArray list, int position) when position < list.Count => list[position],
                _ => null,
            };
        }

        return body is JsonObject parent && parent.ContainsKey((string)Steps[^1]) ? (parent, (string)Steps[^1]) : null;
    }

    public override string ToString() => "$" + string.Concat(Steps.Select(step => step is int position ? $"[{position}]" : $".{step}"));

    private static IEnumerable<FieldPath> In(JsonNode? node, FieldPath path) => node switch
    {
        JsonObject map => map.SelectMany(member => In(member.Value, path.Then(member.Key)).Prepend(path.Then(member.Key))),
        JsonArray list => list.Index().SelectMany(item => In(item.Item, path.Then(item.Index))),
        _ => [],
    };

    private FieldPath Then(object step) => new(Steps.Add(step));
}
