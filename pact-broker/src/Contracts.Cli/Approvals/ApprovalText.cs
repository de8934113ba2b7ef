using System.Collections.Immutable;
using Contracts.Cli.Output;
using PactBroker.Client.Approvals;

namespace Contracts.Cli.Approvals;

/// <summary>Requests for approval for people.</summary>
internal static class ApprovalText
{
    public static void Write(IEnumerable<ContractApproval> approvals, Printer printer) => printer.Table(
        ["UUID", "STATE", "CONTRACT", "OF", "OWNERS"],
        approvals.Select(approval => (IReadOnlyList<(string, Tone)>)
        [
            (approval.Uuid, Tone.Strong),
            (approval.State, ToneOf(approval)),
            (Contract(approval), Tone.Plain),
            ($"{approval.Publisher} {approval.Version}", Tone.Plain),
            (string.Join(", ", approval.Owners), Tone.Plain),
        ]));

    public static void Write(ContractApproval approval, Printer printer)
    {
        printer.Line($"{Contract(approval)} of {approval.Publisher} {approval.Version}: {approval.State}", ToneOf(approval));
        if (approval.DecidedBy is { } by)
            printer.Line($"{by} has decided{(approval.Comment is { } comment ? $": {comment}" : ".")}");
        else
            printer.Line($"{string.Join(" or ", approval.Owners)} can decide: contracts approval approve {approval.Uuid}, or reject");

        printer.Line();
        printer.Line("What breaks", Tone.Strong);
        foreach (var found in approval.Breaks)
            printer.Line($"  {found}", Tone.Bad);
        Write("Affected consumers", approval.AffectedConsumers, printer);
        Write("Providers that would have to follow", approval.AffectedProviders, printer);
        foreach (var one in approval.Acknowledgements)
            printer.Line($"  {one.Pacticipant}: {Answer(one, approval.Uuid)}", one.By is null ? Tone.Warning : Tone.Good);
        printer.Line();
        printer.Line("What changed", Tone.Strong);
        printer.Line((approval.Diff ?? "").TrimEnd());
    }

    public static string Contract(ContractApproval approval) => approval.Kind switch
    {
        "reader" => $"reading {approval.With}",
        "writer" => $"writing {approval.With}",
        _ => $"pact with {approval.With}",
    };

    private static string Answer(ConsumerAcknowledgement one, string uuid) => one.By is { } knows
        ? $"acknowledged by {knows}{(one.Comment is { } said ? $", {said}" : "")}"
        : $"waits for contracts approval acknowledge {uuid} --for {one.Pacticipant}";

    private static void Write(string heading, ImmutableArray<AffectedVersion> versions, Printer printer)
    {
        if (versions.IsEmpty)
            return;

        printer.Line();
        printer.Line(heading, Tone.Strong);
        foreach (var version in versions)
        {
            printer.Line($"  {version.Pacticipant} {version.Version} ({version.Why})");
            foreach (var problem in version.Problems)
                printer.Line($"    {problem}", Tone.Faint);
        }
    }

    private static Tone ToneOf(ContractApproval approval) => approval.State switch { "approved" => Tone.Good, "rejected" => Tone.Bad, "pending" => Tone.Warning, _ => Tone.Faint };
}
