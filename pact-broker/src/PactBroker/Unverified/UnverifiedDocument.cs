using System.Text.Json.Nodes;
using PactBroker.Domain.Risks;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Unverified;

internal static class UnverifiedDocument
{
    public static JsonObject Write(IReadOnlyList<UnverifiedInteraction> found, PageRequest page, BrokerRequest request)
    {
        var asked = new[] { "environment", "provider" }.Where(name => request.Parameter(name) is not null).Select(name => KeyValuePair.Create(name, request.Parameter(name)));
        var self = request.Links.Unverified + QueryString.Create(asked);
        return page.Describe(
            new JsonObject
            {
                ["_embedded"] = new JsonObject { ["interactions"] = Hal.Array(found.Skip((int)Math.Min(page.Offset, found.Count)).Take((int)page.Size).Select(interaction => Write(interaction, request.Links))) },
                ["_links"] = new JsonObject { ["self"] = Hal.Link(self, "What is not verified, the riskiest first"), ["curies"] = request.Links.Curies("unverified") },
            },
            self,
            found.Count);
    }

    private static JsonObject Write(UnverifiedInteraction interaction, BrokerLinks links) => new()
    {
        ["provider"] = interaction.Provider,
        ["interaction"] = interaction.What,
        ["risk"] = new JsonObject
        {
            ["score"] = interaction.Score.Value,
            ["reason"] = interaction.Score.Sentence,
            ["consumers"] = Hal.Array(interaction.Score.Parts.Select(part => new JsonObject { ["consumer"] = part.Consumer, ["place"] = part.Place.ToString(), ["points"] = part.Place.Points })),
            ["critical"] = Hal.Array(interaction.Score.Critical.Select(name => JsonValue.Create(name))),
        },
        ["neededSince"] = Hal.Instant(interaction.Since.UtcTicks),
        ["needs"] = Hal.Array(interaction.Needs.Select(need => Write(need, links))),
    };

    private static JsonObject Write(UnverifiedNeed need, BrokerLinks links) => new JsonObject
    {
        ["consumer"] = need.Consumer,
        ["consumerVersion"] = need.ConsumerVersion,
        ["environment"] = need.Place.Environment,
        ["state"] = UnverifiedStates.Name(need.State),
    }
        .With("providerVersion", need.ProviderVersion)
        .With("_links", Links(need, links));

    private static JsonObject Links(UnverifiedNeed need, BrokerLinks links)
    {
        var to = need.Event is { } name
            ? new JsonObject { ["pb:event-contract"] = Hal.Link(links.EventContract(name, "reader", need.Consumer, need.Hash)) }
            : new JsonObject { ["pb:pact-version"] = Hal.Link(links.PactVersion(need.Provider, need.Consumer, need.Hash)) };
        return need.Result is { } result ? to.With("pb:verification-result", Hal.Link(links.ResultOf(need, result), "The result that says so")) : to;
    }
}
