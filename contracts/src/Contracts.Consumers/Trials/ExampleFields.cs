using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Bodies;
using Contracts.Engine.Paths;

namespace Contracts.Consumers.Trials;

/// <summary>The members of an example of JSON, those within others too. Elements of a list are alike: what is done to one is done to all.</summary>
internal static class ExampleFields
{
    /// <summary>The body as JSON; null where it is something else.</summary>
    public static JsonNode? Read(Body body)
    {
        try
        {
            return body.Presence == BodyPresence.Present ? JsonNode.Parse(body.Bytes.Span) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Everything that can be done to the members.</summary>
    public static IEnumerable<FieldChange> Changes(JsonNode? example) =>
        from field in Members(example, []).DistinctBy(member => member.Path.ToString(), StringComparer.Ordinal)
        from change in Changes(field.Path, field.Value)
        select change;

    /// <summary>Makes a change wherever its place is.</summary>
    public static void Apply(JsonNode example, FieldChange change)
    {
        var path = PathExpression.Parse(change.Place).Tokens;
        foreach (var holder in Holders(example, path[..^1]))
            Apply(holder, ((FieldToken)path[^1]).Name, change);
    }

    private static IEnumerable<(PathExpression Path, JsonNode? Value)> Members(JsonNode? node, ImmutableArray<PathToken> path) => node switch
    {
        JsonObject map => map.SelectMany(member => Members(member.Value, path.Add(new FieldToken(member.Key))).Prepend((new PathExpression(path.Add(new FieldToken(member.Key))), member.Value))),
        JsonArray list => list.SelectMany(item => Members(item, path.Add(new AnyElementToken()))),
        _ => [],
    };

    private static IEnumerable<FieldChange> Changes(PathExpression path, JsonNode? value)
    {
        var (place, name) = (path.ToString(), ((FieldToken)path.Tokens[^1]).Name);
        yield return new FieldChange(FieldChangeKind.Remove, place);
        yield return new FieldChange(FieldChangeKind.Rename, place, $"{name}Renamed");
        yield return new FieldChange(FieldChangeKind.Retype, place, value?.GetValueKind() is JsonValueKind.String ? "integer" : "string");
        if (value is not null)
            yield return new FieldChange(FieldChangeKind.Null, place);
    }

    private static IEnumerable<JsonObject> Holders(JsonNode? node, ImmutableArray<PathToken> path) => (node, path) switch
    {
        (JsonObject map, []) => [map],
        (JsonObject map, [FieldToken field, .. var rest]) => Holders(map[field.Name], rest),
        (JsonArray list, [AnyElementToken, .. var rest]) => list.SelectMany(item => Holders(item, rest)),
        _ => [],
    };

    private static void Apply(JsonObject holder, string name, FieldChange change)
    {
        if (!holder.TryGetPropertyValue(name, out var value))
            return;
        holder.Remove(name);
        switch (change.Kind)
        {
            case FieldChangeKind.Rename:
                holder[change.To!] = value;
                break;
            case FieldChangeKind.Retype:
                holder[name] = change.To == "integer" ? 1 : value?.GetValueKind() is JsonValueKind.String ? value : value?.ToJsonString() ?? "";
                break;
            case FieldChangeKind.Null:
                holder[name] = null;
                break;
        }
    }
}
