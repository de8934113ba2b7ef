using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Outcomes;

/// <summary>What testing by contract is to bring about, with current values.</summary>
internal static class OutcomeEndpoints
{
    public static void Map(RouteTable routes) => routes.Resource("/outcomes").Get(async request =>
        Answer.Ok(Write(await request.ReadAsync(session => OutcomeList.ReadAsync(session, request.Links)), request.Links)));

    private static JsonObject Write(IReadOnlyList<Outcome> outcomes, BrokerLinks links) => new()
    {
        ["outcomes"] = Hal.Array(outcomes.Select(Write)),
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(links.Outcomes, "Expected outcomes and their current values"),
            ["pb:unverified"] = Hal.Link(links.Unverified),
            ["pb:regressions"] = Hal.Link(links.Regressions),
            ["curies"] = links.Curies("outcomes"),
        },
    };

    private static JsonObject Write(Outcome outcome) => new JsonObject { ["id"] = outcome.Id, ["expected"] = outcome.Expected, ["value"] = outcome.Value }
        .With("of", outcome.Of)
        .With("unit", outcome.Unit)
        .With("met", outcome.IsMet)
        .With("detail", outcome.Detail)
        .With("_links", new JsonObject { ["about"] = Hal.Link(outcome.Address) });
}
