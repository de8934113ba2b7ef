using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Client.Http;

namespace PactBroker.Client.Importing;

/// <summary>What goes from a document of the one broker into a request to the other.</summary>
internal static class ImportJson
{
    /// <summary>The members of these names that have a value.</summary>
    public static JsonObject Copy(JsonElement document, params ReadOnlySpan<string> names)
    {
        var copy = new JsonObject();
        foreach (var name in names)
        {
            if (document.MemberOrNull(name) is { ValueKind: not JsonValueKind.Null } member)
                copy[name] = JsonNode.Parse(member.GetRawText());
        }

        return copy;
    }

    /// <summary>What the consumer wrote: without what brokers add when they show it.</summary>
    public static JsonObject Content(JsonElement pact)
    {
        var content = JsonNode.Parse(pact.GetRawText())!.AsObject();
        content.Remove("_links");
        content.Remove("createdAt");
        foreach (var interaction in new[] { "interactions", "messages" }.SelectMany(list => content[list] as JsonArray ?? []).OfType<JsonObject>())
            interaction.Remove("_id");
        return content;
    }

    /// <summary>Who is on one side of a pact: as the broker says it, since what was published need not.</summary>
    public static string SideOf(this HalDocument pact, string side) =>
        pact.Links($"pb:{side}").FirstOrDefault()?.Name ?? pact.Root.MemberOrNull(side)?.TextOrNull("name") ?? "";

    /// <summary>A name inside an embedded object: who, or which version.</summary>
    public static string Embedded(this HalDocument document, string name, string field) => document.EmbeddedOne(name)?.Text(field) ?? "";
}
