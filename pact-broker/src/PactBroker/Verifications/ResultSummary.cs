using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Verifications;

/// <summary>How a consumer version stands with each of its providers.</summary>
internal sealed record ResultSummary(VersionRow Version, IReadOnlyList<(PactRow Pact, VerificationRow? Latest)> Results)
{
    public static async Task<ResultSummary> LoadAsync(StorageSession session, string consumer, string number)
    {
        var version = await session.GetVersionAsync(consumer, number);
        var results = new List<(PactRow, VerificationRow?)>();
        foreach (var pact in await session.ListPactsOfVersionAsync(version.Id))
        {
            results.Add((pact, await session.FindLatestVerificationAsync(pact.ContentId)));
        }

        return new ResultSummary(version, results);
    }

    public JsonObject Write(BrokerLinks links) => new()
    {
        ["success"] = Results.All(result => result.Latest is { Success: true }),
        ["providerSummary"] = new JsonObject
        {
            ["successful"] = Providers(latest => latest is { Success: true }),
            ["failed"] = Providers(latest => latest is { Success: false }),
            ["unknown"] = Providers(latest => latest is null),
        },
        ["_embedded"] = new JsonObject
        {
            ["verificationResults"] = Hal.Array(Results.Where(result => result.Latest is not null).Select(result => VerificationDocument.Write(result.Latest!, links))),
        },
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.LatestResultsOf(Version.Pacticipant, Version.Number), "Latest verification results") },
    };

    private JsonArray Providers(Func<VerificationRow?, bool> condition) =>
        Hal.Array(Results.Where(result => condition(result.Latest)).Select(result => JsonValue.Create(result.Pact.Provider)));
}
