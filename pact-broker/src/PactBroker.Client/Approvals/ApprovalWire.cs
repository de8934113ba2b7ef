using System.Collections.Immutable;
using System.Text.Json;
using PactBroker.Client.Http;

namespace PactBroker.Client.Approvals;

/// <summary>A request for approval as the broker writes it.</summary>
internal static class ApprovalWire
{
    public static ContractApproval Read(HalDocument document) => new()
    {
        Uuid = document.Text("uuid") ?? "",
        State = document.Text("state") ?? "",
        Kind = document.Text("kind") ?? "",
        Publisher = document.Text("publisher") ?? "",
        Version = document.Text("version") ?? "",
        With = document.Text("provider") ?? document.Text("event") ?? "",
        Pacticipant = document.Text("pacticipant") ?? "",
        Owners = Texts(document.Root, "owners"),
        Breaks = [.. document.Root.ItemsOf("breaks").Select(Break)],
        AffectedConsumers = Versions(document.Root, "affectedConsumers"),
        AffectedProviders = Versions(document.Root, "affectedProviders"),
        Acknowledgements = [.. document.Root.ItemsOf("acknowledgements").Select(one => new ConsumerAcknowledgement(one.TextOrNull("pacticipant") ?? "", one.TextOrNull("by"), one.TextOrNull("comment")))],
        Diff = document.Text("diff"),
        DecidedBy = document.Root.MemberOrNull("decision")?.TextOrNull("by"),
        Comment = document.Root.MemberOrNull("decision")?.TextOrNull("comment"),
    };

    public static ImmutableArray<string> Texts(JsonElement element, string name) => [.. element.ItemsOf(name).Select(text => text.GetString() ?? "")];

    private static string Break(JsonElement found) =>
        $"{found.TextOrNull("subject")}{(found.TextOrNull("path") is { Length: > 0 } path ? $", {path}" : "")}: {found.TextOrNull("text")} [{found.TextOrNull("rule")}]";

    private static ImmutableArray<AffectedVersion> Versions(JsonElement element, string name) => [.. element.ItemsOf(name).Select(version => new AffectedVersion(
        version.TextOrNull("pacticipant") ?? "", version.TextOrNull("version") ?? "", version.TextOrNull("why") ?? "", Texts(version, "problems")))];
}
