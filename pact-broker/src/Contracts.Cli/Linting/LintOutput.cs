using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Output;

namespace Contracts.Cli.Linting;

/// <summary>Findings for people and for programs.</summary>
internal static class LintOutput
{
    public static void WriteText(ImmutableArray<Finding> findings, int contracts, Printer printer)
    {
        foreach (var group in findings.GroupBy(finding => (finding.Rule, finding.Severity, finding.Advice)))
        {
            printer.Line($"{Word(group.Key.Severity)}: {group.Key.Rule}, {Counted.Of(group.Count(), "time")}", ToneOf(group.Key.Severity));
            printer.Line($"  {group.Key.Advice}", Tone.Faint);
            foreach (var finding in group)
            {
                printer.Line($"  {string.Join(": ", new[] { finding.Origin, finding.Interaction, finding.Place }.OfType<string>())}");
                printer.Line($"    {finding.Why}");
            }

            printer.Line();
        }

        printer.Line($"{Summary(findings)} in {Counted.Of(contracts, "contract")}.", findings.IsEmpty ? Tone.Good : Tone.Strong);
    }

    public static string Markdown(ImmutableArray<Finding> findings, int contracts) => MarkdownText.Page(
    [
        $"{Summary(findings)} in {Counted.Of(contracts, "contract")}.",
        findings.IsEmpty ? null : MarkdownText.Table(["severity", "rule", "where", "why"], findings.Select(finding => (IReadOnlyList<string>)
            [Word(finding.Severity), finding.Rule, string.Join(": ", new[] { finding.Origin, finding.Interaction, finding.Place }.OfType<string>()), $"{finding.Why} {finding.Advice}"])),
    ]);

    public static JsonObject Json(ImmutableArray<Finding> findings, int contracts) => new()
    {
        ["contracts"] = contracts,
        ["findings"] = JsonOutput.List(findings.Select(finding => new JsonObject
        {
            ["rule"] = finding.Rule,
            ["severity"] = Word(finding.Severity),
            ["origin"] = finding.Origin,
            ["interaction"] = finding.Interaction,
            ["place"] = finding.Place,
            ["why"] = finding.Why,
            ["advice"] = finding.Advice,
        })),
    };

    private static string Summary(ImmutableArray<Finding> findings) =>
        string.Join(", ", ((Severity[])[Severity.Error, Severity.Warning, Severity.Hint]).Select(severity => Counted.Of(findings.Count(finding => finding.Severity == severity), Word(severity))));

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };

    private static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Bad,
        Severity.Warning => Tone.Warning,
        _ => Tone.Strong,
    };
}
