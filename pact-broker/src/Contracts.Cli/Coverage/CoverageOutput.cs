using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Contracts.Cli.Output;

namespace Contracts.Cli.Coverage;

/// <summary>Coverage for people, for programs, and for a page.</summary>
internal static class CoverageOutput
{
    private static readonly string[] Headings = ["WHAT", "COVERED", "ALL", "PERCENT"];
    private static readonly string[] ResourceHeadings = ["RESOURCE", .. ResourceCoverage.AllVerbs.Select(verb => verb.ToUpperInvariant())];

    public static void WriteText(ServiceCoverage coverage, ImmutableArray<string> missed, Printer printer)
    {
        printer.Table(Headings, Figures(coverage).Select(row => (IReadOnlyList<(string, Tone)>)[.. row.Select(cell => (cell, Tone.Plain))]));
        if (!coverage.Resources.IsEmpty)
        {
            printer.Line();
            printer.Table(ResourceHeadings, Resources(coverage).Select(row => (IReadOnlyList<(string, Tone)>)[.. row.Select(cell => (cell, Tone.Plain))]));
        }

        foreach (var (heading, lines) in Sections(coverage))
        {
            printer.Line();
            printer.Line(heading, Tone.Strong);
            foreach (var line in lines)
                printer.Line($"  {line}");
        }

        printer.Line();
        foreach (var miss in missed)
            printer.Line($"missed: {miss}", Tone.Bad);
        printer.Line(missed.IsEmpty ? "Everything is covered that has to be." : $"{missed.Length} missed.", missed.IsEmpty ? Tone.Good : Tone.Bad);
    }

    public static string Markdown(ServiceCoverage coverage, ImmutableArray<string> missed) => MarkdownText.Page(
    [
        $"**{MarkdownText.Text(coverage.Provider)}: {(missed.IsEmpty ? "everything is covered that has to be" : $"{missed.Length} missed")}**",
        MarkdownText.Table(Headings, Figures(coverage)),
        coverage.Resources.IsEmpty ? null : MarkdownText.Table(ResourceHeadings, Resources(coverage)),
        .. Sections(coverage).Select(section => $"{section.Heading}{Environment.NewLine}{Environment.NewLine}{MarkdownText.List(section.Lines)}"),
        missed.IsEmpty ? null : $"Missed{Environment.NewLine}{Environment.NewLine}{MarkdownText.List(missed)}",
    ]);

    public static JsonObject Json(ServiceCoverage coverage, ImmutableArray<string> missed) => new()
    {
        ["provider"] = coverage.Provider,
        ["success"] = missed.IsEmpty,
        ["missed"] = JsonOutput.Texts(missed),
        ["figures"] = JsonOutput.List(Kinds(coverage).Select(kind => new JsonObject { ["kind"] = kind.Kind, ["covered"] = coverage.Figure(kind.Kind).Covered, ["all"] = coverage.Figure(kind.Kind).All })),
        ["items"] = JsonOutput.List(coverage.Items.Select(item => new JsonObject { ["kind"] = item.Kind, ["name"] = item.Name, ["covered"] = item.IsCovered, ["new"] = item.IsNew, ["users"] = JsonOutput.Texts(item.Users) })),
        ["resources"] = JsonOutput.List(coverage.Resources.Select(resource => new JsonObject
        {
            ["path"] = resource.Path,
            ["verbs"] = JsonOutput.List(resource.Verbs.Select(verb => new JsonObject { ["verb"] = verb.Verb, ["interactions"] = verb.Interactions, ["states"] = JsonOutput.Texts(verb.States) })),
        })),
        ["undocumented"] = JsonOutput.Texts(coverage.Undocumented),
    };

    /// <summary>How many of a kind are covered; nothing where there are none.</summary>
    public static string Share(ServiceCoverage coverage, string kind) => coverage.Figure(kind) is { All: > 0 } figure ? $"{figure.Covered} of {figure.All}" : "";

    private static IEnumerable<(string Kind, string Plural, string Gap, bool IsAskedFor)> Kinds(ServiceCoverage coverage) => CoverageKinds.All.Where(kind => coverage.Figure(kind.Kind).All > 0);

    private static IEnumerable<IReadOnlyList<string>> Figures(ServiceCoverage coverage) => Kinds(coverage).Select(kind =>
    {
        var (covered, all) = coverage.Figure(kind.Kind);
        return (IReadOnlyList<string>)[kind.Plural, $"{covered}", $"{all}", (covered * 100.0 / all).ToString("0.#", CultureInfo.InvariantCulture)];
    });

    private static IEnumerable<IReadOnlyList<string>> Resources(ServiceCoverage coverage) =>
        coverage.Resources.Select(resource => (IReadOnlyList<string>)[resource.Path, .. ResourceCoverage.AllVerbs.Select(resource.Cell)]);

    private static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Sections(ServiceCoverage coverage)
    {
        foreach (var kind in CoverageKinds.All)
        {
            if (coverage.Gaps.Where(item => item.Kind == kind.Kind).Select(item => item.Name).ToList() is { Count: > 0 } gaps)
                yield return ($"{char.ToUpperInvariant(kind.Plural[0])}{kind.Plural[1..]}: {kind.Gap}", gaps);
        }

        if (!coverage.Undocumented.IsEmpty)
            yield return ("Asked for, and not in the document", coverage.Undocumented);
    }
}
