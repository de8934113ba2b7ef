using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Pacts;

/// <summary>Lists of pacts: by link only, or with who and when.</summary>
internal static class PactListDocument
{
    /// <summary>The pacts of a provider. Newer clients follow pb:pacts, older ones pacts.</summary>
    public static JsonObject OfProvider(string provider, IReadOnlyList<PactRow> pacts, BrokerLinks links, string self) => new()
    {
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(self, $"Pacts for {provider}"),
            ["pb:provider"] = Hal.Link(links.Pacticipant(provider), provider, provider),
            ["pb:pacts"] = Entries(pacts, pact => pact.Consumer, links),
            ["provider"] = Hal.Link(links.Pacticipant(provider), provider, provider),
            ["pacts"] = Entries(pacts, pact => pact.Consumer, links),
            ["curies"] = links.Curies("pacts-provider"),
        },
    };

    /// <summary>The versions of the pact between two.</summary>
    public static JsonObject OfPair(string provider, string consumer, IReadOnlyList<PactRow> pacts, BrokerLinks links, string self) => new()
    {
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(self, $"Pact versions between {consumer} and {provider}"),
            ["pb:consumer"] = Hal.Link(links.Pacticipant(consumer), "Consumer", consumer),
            ["pb:provider"] = Hal.Link(links.Pacticipant(provider), "Provider", provider),
            ["pb:pact-versions"] = Entries(pacts, pact => $"Pact between {pact.Consumer} ({pact.ConsumerVersion}) and {pact.Provider}", links),
            // As the list of a provider has it: one client reads both with the same words.
            ["pb:pacts"] = Entries(pacts, pact => pact.Consumer, links),
            ["consumer"] = Hal.Link(links.Pacticipant(consumer), "Consumer", consumer),
            ["provider"] = Hal.Link(links.Pacticipant(provider), "Provider", provider),
            ["pact-versions"] = Entries(pacts, pact => $"Pact between {pact.Consumer} ({pact.ConsumerVersion}) and {pact.Provider}", links),
        },
    };

    /// <summary>The latest pact of every pair, with names and version.</summary>
    public static JsonObject Latest(IReadOnlyList<PactRow> pacts, BrokerLinks links) => new()
    {
        ["pacts"] = Hal.Array(pacts.Select(pact => Item(pact, links))),
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(links.To("/pacts/latest"), "Latest pact versions"),
            ["pb:pacts"] = Entries(pacts, pact => $"Pact between {pact.Consumer} ({pact.ConsumerVersion}) and {pact.Provider}", links),
            ["pacts"] = Entries(pacts, pact => $"Pact between {pact.Consumer} ({pact.ConsumerVersion}) and {pact.Provider}", links),
            ["curies"] = links.Curies("pacts-latest"),
        },
    };

    /// <summary>What is left to do after a pact was deleted.</summary>
    public static JsonObject AfterDeletion(string provider, string consumer, BrokerLinks links) => new()
    {
        ["_links"] = new JsonObject
        {
            ["pb:index"] = Hal.Link(links.Root, "Index"),
            ["pb:latest-pact-version"] = Hal.Link($"{links.Pair(provider, consumer)}/latest", "Latest version of this pact"),
        },
    };

    private static JsonObject Item(PactRow pact, BrokerLinks links)
    {
        var version = new JsonObject
        {
            ["number"] = pact.ConsumerVersion,
            ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Version(pact.Consumer, pact.ConsumerVersion)) },
        };
        var consumer = Named(pact.Consumer, links).With("_embedded", new JsonObject { ["version"] = version });
        return new JsonObject { ["createdAt"] = Hal.Instant(pact.CreatedAt) }
            .With("_embedded", new JsonObject { ["consumer"] = consumer, ["provider"] = Named(pact.Provider, links) })
            .With("_links", new JsonObject
            {
                ["self"] = new JsonArray(
                    Hal.Link($"{links.Pair(pact.Provider, pact.Consumer)}/latest"),
                    Hal.Link(links.Pact(pact.Provider, pact.Consumer, pact.ConsumerVersion))),
            });
    }

    private static JsonObject Named(string pacticipant, BrokerLinks links) => new()
    {
        ["name"] = pacticipant,
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Pacticipant(pacticipant)) },
    };

    private static JsonArray Entries(IEnumerable<PactRow> pacts, Func<PactRow, string> name, BrokerLinks links) =>
        Hal.Array(pacts.Select(pact => Hal.Link(
            links.Pact(pact.Provider, pact.Consumer, pact.ConsumerVersion),
            $"Pact between {pact.Consumer} ({pact.ConsumerVersion}) and {pact.Provider}",
            name(pact))));
}
