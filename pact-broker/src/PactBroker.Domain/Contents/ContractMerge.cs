using System.Text.Json.Nodes;

namespace PactBroker.Domain.Contents;

/// <summary>
/// Joins what parallel builds of one consumer version publish for the same provider: an interaction with the same
/// description and states replaces the one that is there, others are added, and the rest of the document stays.
/// </summary>
public static class ContractMerge
{
    private static readonly string[] Collections = ["interactions", "messages"];

    // Both say what is sent to the provider under this description; if they differ, one of them would be lost.
    private static readonly string[] RequestParts = ["method", "path", "query", "headers", "body"];

    public static ContractMergeResult Merge(ContractContent existing, ContractContent incoming)
    {
        var merged = InteractionIds.WithoutAdded(existing.Document);
        var added = InteractionIds.WithoutAdded(incoming.Document);
        if (!Collections.Any(key => merged[key] is JsonArray && added[key] is JsonArray))
        {
            return new ContractMergeResult.Conflict(["The two contracts have no list of interactions or messages in common, so they cannot be merged."]);
        }

        var conflicts = new List<string>();
        foreach (var key in Collections)
        {
            MergeInto(merged, key, added[key] as JsonArray ?? [], conflicts);
        }

        return conflicts.Count > 0 ? new ContractMergeResult.Conflict(conflicts) : new ContractMergeResult.Merged(ContractContent.From(merged));
    }

    private static void MergeInto(JsonObject document, string key, JsonArray added, List<string> conflicts)
    {
        if (added.Count == 0)
        {
            return;
        }

        var items = document[key] as JsonArray ?? [];
        document[key] ??= items;
        foreach (var item in added)
        {
            var at = IndexOf(items, item);
            if (at < 0)
            {
                items.Add(item?.DeepClone());
                continue;
            }

            conflicts.AddRange(ConflictsBetween(items[at], item));
            items[at] = item?.DeepClone();
        }
    }

    private static int IndexOf(JsonArray items, JsonNode? item)
    {
        var identity = Identity(item);
        for (var i = 0; i < items.Count; i++)
        {
            if (Identity(items[i]) == identity)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Identity(JsonNode? item) => item is not JsonObject interaction
        ? CanonicalJson.Write(item)
        : string.Join('\n', new[] { "description", "providerState", "provider_state", "providerStates", "type" }.Select(key => CanonicalJson.Write(interaction[key])));

    private static IEnumerable<string> ConflictsBetween(JsonNode? existing, JsonNode? incoming) =>
        from part in RequestParts
        let before = CanonicalJson.Write((existing?["request"] as JsonObject)?[part])
        let after = CanonicalJson.Write((incoming?["request"] as JsonObject)?[part])
        where before != after
        select $"Two interactions have the description {CanonicalJson.Write(incoming?["description"])} and the same provider states, but their requests differ in {part}: {before} is published, {after} was to be merged.";
}
