using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Audit;

/// <summary>Changes as they are shown.</summary>
internal static class AuditDocument
{
    public static JsonObject Write(AuditRow row, BrokerLinks links) =>
        new JsonObject { ["id"] = row.Id, ["at"] = Hal.Instant(row.At), ["actor"] = row.Actor }
            .With("address", row.Address)
            .With("action", row.Action)
            .With("pacticipant", row.Pacticipant)
            .With("details", JsonNode.Parse(row.Details))
            .With("request", row.Request)
            .With("requestId", row.RequestId)
            .With("correlationId", row.CorrelationId)
            .With("_links", new JsonObject
            {
                ["self"] = Hal.Link(links.Change(row.Id), $"{row.Action} by {row.Actor}"),
                ["pb:audit"] = Hal.Link(links.Audit, "All changes"),
                ["curies"] = links.Curies("change"),
            });

    /// <param name="rows">The changes of this page.</param>
    /// <param name="self">The address of this page.</param>
    /// <param name="next">That of the next; null: this is the last.</param>
    /// <param name="links">Builds the others.</param>
    public static JsonObject WriteList(IEnumerable<AuditRow> rows, string self, string? next, BrokerLinks links) => new()
    {
        ["_embedded"] = new JsonObject { ["changes"] = Hal.Array(rows.Select(row => Write(row, links))) },
        ["_links"] = new JsonObject { ["self"] = Hal.Link(self, "Changes, the newest first") }
            .With("next", next is null ? null : Hal.Link(next, "Earlier changes"))
            .With("curies", links.Curies("audit")),
    };
}
