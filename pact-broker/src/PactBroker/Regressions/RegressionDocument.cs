using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Regressions;

internal static class RegressionDocument
{
    public static JsonObject Write(IReadOnlyList<RegressionCount> counts, IReadOnlyList<RegressionRow> rows, PageRequest page, BrokerRequest request)
    {
        var asked = new[] { "consumer", "provider" }.Where(name => request.Parameter(name) is not null).Select(name => KeyValuePair.Create(name, request.Parameter(name)));
        var self = request.Links.Regressions + QueryString.Create(asked);
        var caught = counts.Sum(count => count.Caught);
        return page.Describe(
            new JsonObject
            {
                ["caught"] = caught,
                ["mended"] = counts.Sum(count => count.Mended),
                ["integrations"] = Hal.Array(counts.Select(count => new JsonObject { ["consumer"] = count.Consumer, ["provider"] = count.Provider, ["caught"] = count.Caught, ["mended"] = count.Mended })),
                ["_embedded"] = new JsonObject { ["regressions"] = Hal.Array(rows.Select(row => Write(row, request.Links))) },
                ["_links"] = new JsonObject { ["self"] = Hal.Link(self, "Regressions that verifications caught, the newest first"), ["curies"] = request.Links.Curies("regressions") },
            },
            self,
            caught);
    }

    private static JsonObject Write(RegressionRow row, BrokerLinks links) => new JsonObject { ["consumer"] = row.Consumer }
        .With("consumerVersion", row.ConsumerVersion)
        .With("provider", row.Provider)
        .With("event", row.Event.Length == 0 ? null : row.Event)
        .With("branch", row.Branch.Length == 0 ? null : row.Branch)
        .With("passed", new JsonObject { ["providerVersion"] = row.PassedVersion, ["at"] = Hal.Instant(row.PassedAt) })
        .With("failed", Result(row.FailedVersion, row.FailedAt, row.IsFailedThere ? links.ResultOf(row, row.FailedResult) : null))
        .With("mended", row.MendedAt is { } at ? Result(row.MendedVersion!, at, row.IsMendedThere ? links.ResultOf(row, row.MendedResult!.Value) : null) : null);

    private static JsonObject Result(string version, long at, string? address)
    {
        var result = new JsonObject { ["providerVersion"] = version, ["at"] = Hal.Instant(at) };
        return address is null ? result : result.With("_links", new JsonObject { ["pb:verification-result"] = Hal.Link(address, "The result") });
    }
}
