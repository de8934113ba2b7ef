using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Contracts.Engine.Bodies;

namespace Contracts.Engine.Paths;

/// <summary>The values of a JSON document at a path.</summary>
public static class JsonPlaces
{
    /// <summary>The values at the asked places, each with the path that leads to it.</summary>
    public static IEnumerable<(ImmutableArray<PathToken> Path, JsonElement Value)> Find(JsonElement document, ImmutableArray<PathToken> asked) => Find(document, asked, []);

    /// <summary>A body as JSON; null where it is something else.</summary>
    public static JsonElement? Parse(Body body)
    {
        if (body.Presence != BodyPresence.Present)
            return null;
        try
        {
            return body.Json ?? JsonElement.Parse(body.Bytes.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(ImmutableArray<PathToken> Path, JsonElement Value)> Find(JsonElement value, ImmutableArray<PathToken> asked, ImmutableArray<PathToken> path)
    {
        if (path.Length == asked.Length)
            return [(path, value)];
        var step = asked[path.Length];
        return value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Where(member => Names(step, member.Name)).SelectMany(member => Find(member.Value, asked, path.Add(new FieldToken(member.Name)))),
            JsonValueKind.Array => value.EnumerateArray().Index().Where(item => PathOverlap.CanBeSame(step, new IndexToken(item.Index))).SelectMany(item => Find(item.Item, asked, path.Add(new IndexToken(item.Index)))),
            _ => [],
        };
    }

    // A JSON pointer does not say whether a number is an index or a name.
    private static bool Names(PathToken step, string name) => step switch
    {
        FieldToken field => field.Name == name,
        IndexToken index => index.Index.ToString(CultureInfo.InvariantCulture) == name,
        AnyChildToken => true,
        _ => false,
    };
}
