using System.Globalization;
using System.Text.Json.Nodes;

namespace PactBroker.Tests.Conversations;

/// <summary>Ways into documents, with names and indexes separated by bars.</summary>
internal static class JsonPaths
{
    public static JsonNode? At(this JsonNode? node, string path)
    {
        foreach (var part in path.Split('|'))
        {
            node = node switch
            {
                JsonObject members => members[part],
                JsonArray items when int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) && index < items.Count
                    => items[index < 0 ? items.Count + index : index],
                _ => null,
            };
        }

        return node;
    }

    public static IEnumerable<JsonNode?> ItemsAt(this JsonNode? node, string path) => node.At(path) as JsonArray ?? [];

    /// <summary>A copy of what is there, so that it can stand in another document.</summary>
    public static JsonNode? Copy(this JsonNode? node, string path) => node.At(path)?.DeepClone();
}
