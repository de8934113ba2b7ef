using System.Text.Json.Nodes;

namespace PactBroker.Domain.Contents;

/// <summary>Gives each interaction and message an <c>_id</c> made from its content, so that results can name it.</summary>
internal static class InteractionIds
{
    private const string Key = "_id";

    public static void Add(JsonObject document)
    {
        foreach (var interaction in Interactions(document).Where(interaction => interaction[Key] is null))
        {
            var id = IdOf(interaction);
            interaction.Remove(Key);
            interaction.Insert(0, Key, id);
        }
    }

    /// <summary>Takes off the ids that <see cref="Add"/> gave, not those that a publisher chose.</summary>
    public static JsonObject WithoutAdded(JsonObject document)
    {
        var copy = (JsonObject)document.DeepClone();
        foreach (var interaction in Interactions(copy).ToList())
        {
            if (interaction[Key] is JsonValue id)
            {
                interaction.Remove(Key);
                if (id.ToString() != IdOf(interaction))
                {
                    interaction.Insert(0, Key, id.DeepClone());
                }
            }
        }

        return copy;
    }

    private static string IdOf(JsonObject interaction) => CanonicalJson.Hash(CanonicalJson.Write(interaction));

    private static IEnumerable<JsonObject> Interactions(JsonObject document) =>
        new[] { "interactions", "messages" }.SelectMany(key => (document[key] as JsonArray ?? []).OfType<JsonObject>());
}
