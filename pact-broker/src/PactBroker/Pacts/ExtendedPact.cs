using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Storage;
using PactBroker.Tags;

namespace PactBroker.Pacts;

/// <summary>A pact beside its links and not mixed with them, with the tags of which it is the latest; for tools that show pacts.</summary>
internal static class ExtendedPact
{
    public static async Task<JsonObject> WriteAsync(StorageSession session, PactRow pact, string document, BrokerLinks links)
    {
        var plain = PactDocument.Write(pact, document, links);
        return new JsonObject
        {
            ["createdAt"] = plain["createdAt"]!.DeepClone(),
            ["contract"] = JsonNode.Parse(document),
            ["_embedded"] = new JsonObject { ["tags"] = Hal.Array((await HeadTagsAsync(session, pact)).Select(tag => Tag(pact, tag, links))) },
            ["_links"] = plain["_links"]!.DeepClone(),
        };
    }

    private static async Task<IReadOnlyList<string>> HeadTagsAsync(StorageSession session, PactRow pact)
    {
        var heads = new List<string>();
        foreach (var tag in await session.ListTagsOfAsync([pact.ConsumerVersionId]))
        {
            if (await session.ListPactsOfPairAsync(pact.Provider, pact.Consumer, PactFilter.All.WithTag(tag.Name).Latest()) is [var latest, ..] && latest.Id == pact.Id)
            {
                heads.Add(tag.Name);
            }
        }

        return heads;
    }

    private static JsonObject Tag(PactRow pact, string tag, BrokerLinks links) => new()
    {
        ["name"] = tag,
        ["latest"] = true,
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(links.Tag(pact.Consumer, pact.ConsumerVersion, tag), "Tag", tag),
            ["pb:latest-pact"] = Hal.Link($"{links.Pair(pact.Provider, pact.Consumer)}/latest/{Uri.EscapeDataString(tag)}", name: $"Latest pact with the tag {tag}"),
        },
    };
}
