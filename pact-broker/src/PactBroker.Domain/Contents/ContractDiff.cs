using System.Text.Json.Nodes;

namespace PactBroker.Domain.Contents;

/// <summary>Where two contents differ, as a person reads it: both reduced to what differs, line by line, with a little around it.</summary>
public static class ContractDiff
{
    private const int Context = 3;

    private static readonly string[] Compared = ["interactions", "messages"];

    public static string Between(ContractContent before, ContractContent after)
    {
        var (left, right) = Reduce(Comparable(before), Comparable(after));
        return LineDiff.Write(Lines(left), Lines(right), Context);
    }

    /// <summary>What counts: interactions in one order, without the ids that follow from their content.</summary>
    private static JsonObject Comparable(ContractContent content)
    {
        var document = InteractionIds.WithoutAdded(content.Document);
        var result = new JsonObject();
        foreach (var key in Compared)
        {
            if (document[key] is JsonArray items)
            {
                result[key] = new JsonArray([.. items.OrderBy(item => CanonicalJson.Write(item), Utf8Order.Instance).Select(item => item?.DeepClone())]);
            }
        }

        if (document["metadata"]?["pactSpecification"] is { } specification)
        {
            result["pactSpecification"] = specification.DeepClone();
        }

        return result.Count > 0 ? result : document;
    }

    /// <summary>Drops from both what is equal in both.</summary>
    private static (JsonNode? Left, JsonNode? Right) Reduce(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => ReduceObjects(a, b),
        (JsonArray a, JsonArray b) when a.Count == b.Count => ReduceArrays(a, b),
        _ => (left?.DeepClone(), right?.DeepClone()),
    };

    private static (JsonNode Left, JsonNode Right) ReduceObjects(JsonObject left, JsonObject right)
    {
        var (a, b) = (new JsonObject(), new JsonObject());
        foreach (var key in left.Select(member => member.Key).Union(right.Select(member => member.Key)))
        {
            var (hasLeft, hasRight) = (left.ContainsKey(key), right.ContainsKey(key));
            if (hasLeft && hasRight && JsonNode.DeepEquals(left[key], right[key]))
            {
                continue;
            }

            var (x, y) = hasLeft && hasRight ? Reduce(left[key], right[key]) : (left[key]?.DeepClone(), right[key]?.DeepClone());
            if (hasLeft)
            {
                a[key] = x;
            }

            if (hasRight)
            {
                b[key] = y;
            }
        }

        return (a, b);
    }

    private static (JsonNode Left, JsonNode Right) ReduceArrays(JsonArray left, JsonArray right)
    {
        var pairs = left.Zip(right).Where(pair => !JsonNode.DeepEquals(pair.First, pair.Second)).Select(pair => Reduce(pair.First, pair.Second)).ToList();
        return (new JsonArray([.. pairs.Select(pair => pair.Left)]), new JsonArray([.. pairs.Select(pair => pair.Right)]));
    }

    private static string[] Lines(JsonNode? node) => (node?.ToJsonString(ContractText.Indented) ?? "null").Split('\n');
}
