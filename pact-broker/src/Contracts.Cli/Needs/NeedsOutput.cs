using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using Contracts.Consumers.Trials;

namespace Contracts.Cli.Needs;

/// <summary>What a consumer needs: for people, for programs, and for a page.</summary>
internal static class NeedsOutput
{
    private static readonly string[] Headings = ["PROVIDER", "INTERACTION OR EVENT", "FIELD", "CHANGES"];

    public static void WriteText(ConsumerNeeds needs, Printer printer)
    {
        printer.Line(needs.Summary, needs.IsJust ? Tone.Good : Tone.Bad);
        foreach (var (heading, rows) in Sections(needs))
        {
            printer.Line();
            printer.Line(heading, Tone.Strong);
            foreach (var row in rows)
                printer.Line($"  {(row[0].Length > 0 ? $"{row[0]}: " : "")}{row[1]}  {row[2]}: {row[3]}");
        }
    }

    public static string Markdown(ConsumerNeeds needs) => MarkdownText.Page(
        [$"**{MarkdownText.Text(needs.Summary)}**", .. Sections(needs).SelectMany(section => (string[])[section.Heading, MarkdownText.Table(Headings, section.Rows)])]);

    public static JsonObject Json(ConsumerNeeds needs) => new()
    {
        ["success"] = needs.IsJust,
        ["runs"] = needs.Runs,
        ["fields"] = JsonOutput.List(needs.Fields.Select(field => new JsonObject
        {
            ["consumer"] = field.Subject.Consumer,
            ["provider"] = field.Subject.Provider,
            ["interaction"] = field.Subject.Name,
            ["states"] = JsonOutput.Texts(field.Subject.States),
            ["field"] = field.Place,
            ["changes"] = JsonOutput.List(field.Changes.Select(tried => new JsonObject
            {
                ["change"] = Word(tried.Change),
                ["refused"] = tried.IsRefused,
                ["noticedBy"] = JsonOutput.Texts(tried.NoticedBy),
                ["failure"] = tried.Failure,
            })),
        })),
    };

    /// <summary>A change as who-breaks names it.</summary>
    public static string Word(FieldChange change) => change.Kind switch
    {
        FieldChangeKind.Remove => "removed",
        FieldChangeKind.Rename => "renamed",
        FieldChangeKind.Retype => $"as {change.To}",
        _ => "null",
    };

    private static IEnumerable<(string Heading, IReadOnlyList<IReadOnlyList<string>> Rows)> Sections(ConsumerNeeds needs)
    {
        if (!needs.TooLittle.IsEmpty)
            yield return ("Needed, and the contract does not ask for it: tests fail over these changes, and nobody keeps the provider from them", Rows(needs.TooLittle, one => one.NeededOnly));
        if (!needs.TooMuch.IsEmpty)
            yield return ("Asked for, and no test fails where it is not there: assert what the code makes of it, or leave it out of the contract", Rows(needs.TooMuch, one => one.AskedOnly));
        if (!needs.TooExact.IsEmpty)
            yield return ("Asked for more exactly than needed: no test fails over these changes", Rows(needs.TooExact, one => one.AskedOnly));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Rows(IEnumerable<NeededField> fields, Func<NeededField, IEnumerable<FieldChange>> changes) =>
        [.. fields.Select(one => (string[])[one.Subject.Provider ?? "", one.Subject.ToString(), one.Place, string.Join(", ", changes(one).Select(Word))])];
}
