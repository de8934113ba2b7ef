using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Output;
using Contracts.OpenApi.Comparing;

namespace Contracts.Cli.Comparing;

/// <summary>A comparison for people, for programs, and for a page.</summary>
internal static class CompareOutput
{
    private static readonly string[] Headings = ["INTERACTION", "VERDICT", "PLACE", "WHAT"];

    public static void WriteText(ImmutableArray<ComparedInteraction> compared, Printer printer)
    {
        foreach (var one in compared)
        {
            printer.Line($"{(one.IsHonored ? "yes" : "no ")}  {one.Interaction.Description}: {one.Operation ?? "no operation"}", one.IsHonored ? Tone.Good : Tone.Bad);
            foreach (var finding in one.Findings.OrderBy(finding => finding.IsRelaxation))
                printer.Line($"       {(finding.IsRelaxation ? "relaxed" : "differs")}  {finding.Id}  {finding.Place}: {finding.Sentence}", finding.IsRelaxation ? Tone.Faint : Tone.Bad);
        }

        printer.Line();
        printer.Line(Summary(compared), compared.All(one => one.IsHonored) ? Tone.Good : Tone.Bad);
    }

    public static string Markdown(ImmutableArray<ComparedInteraction> compared) => MarkdownText.Page(
    [
        Summary(compared),
        MarkdownText.Table(Headings, compared.SelectMany(one => one.Findings.OrderBy(finding => finding.IsRelaxation).Select(finding => (IReadOnlyList<string>)[one.Interaction.Description, finding.IsRelaxation ? "relaxed" : "no", finding.Place, $"{finding.Id}: {finding.Sentence}"]))),
    ]);

    public static JsonObject Json(ImmutableArray<ComparedInteraction> compared) => new()
    {
        ["success"] = compared.All(one => one.IsHonored),
        // Nothing was sent: a verification may still find what a document does not say.
        ["kind"] = "static",
        ["interactions"] = JsonOutput.List(compared.Select(one => new JsonObject
        {
            ["description"] = one.Interaction.Description,
            ["operation"] = one.Operation,
            ["honored"] = one.IsHonored,
            ["differences"] = Findings(one, relaxations: false),
            ["relaxations"] = Findings(one, relaxations: true),
        })),
    };

    private static string Summary(ImmutableArray<ComparedInteraction> compared) =>
        $"{compared.Count(one => one.IsHonored)} of {Counted.Of(compared.Length, "interaction")} agree with the document, with {Counted.Of(compared.Sum(one => one.Findings.Count(finding => finding.IsRelaxation)), "relaxation")}. Nothing was sent: this is what the document says.";

    private static JsonArray Findings(ComparedInteraction one, bool relaxations) =>
        JsonOutput.List(one.Findings.Where(finding => finding.IsRelaxation == relaxations).Select(finding => new JsonObject { ["id"] = finding.Id, ["place"] = finding.Place, ["sentence"] = finding.Sentence }));
}
