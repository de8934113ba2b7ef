using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using PactBroker.Client.Audit;

namespace Contracts.Cli.Auditing;

/// <summary>Changes for people and for programs.</summary>
internal static class ChangeOutput
{
    public static JsonObject Json(AuditedChange change) => new()
    {
        ["id"] = change.Id,
        ["at"] = change.At,
        ["actor"] = change.Actor,
        ["address"] = change.Address,
        ["action"] = change.Action,
        ["pacticipant"] = change.Pacticipant,
        ["details"] = change.Details.ValueKind == JsonValueKind.Undefined ? null : JsonNode.Parse(change.Details.GetRawText()),
        ["request"] = change.Request,
        ["requestId"] = change.RequestId,
        ["correlationId"] = change.CorrelationId,
    };

    public static void Write(IReadOnlyCollection<AuditedChange> changes, Printer printer) => printer.Table(
        ["WHEN", "WHO", "FROM", "WHAT", "WHOSE", "DETAILS"],
        changes.Select(change => (IReadOnlyList<(string, Tone)>)
        [
            (change.At, Tone.Faint),
            (change.Actor, Tone.Strong),
            (change.Address ?? "", Tone.Plain),
            (change.Action, Tone.Plain),
            (change.Pacticipant ?? "", Tone.Plain),
            (Details(change), Tone.Plain),
        ]));

    private static string Details(AuditedChange change) => change.Details.ValueKind != JsonValueKind.Object ? ""
        : string.Join(", ", change.Details.EnumerateObject()
            .Where(detail => detail.Name != "pacticipant")
            .Select(detail => $"{detail.Name} {(detail.Value.ValueKind == JsonValueKind.Array ? string.Join("+", detail.Value.EnumerateArray()) : detail.Value)}"));
}
