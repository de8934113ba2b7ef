using System.Globalization;
using System.Text;
using Contracts.Consumers.Trials;

namespace Contracts.Cli.Tests.Needs;

/// <summary>What contracts say of changes beside what consumers' tests say.</summary>
/// <param name="all">Every change that was made.</param>
/// <param name="safety">Every field that coverage was asked about.</param>
/// <param name="reasons">Why a contract and the code may disagree.</param>
internal sealed class PredictionTable(IReadOnlyList<TriedBreak> all, IReadOnlyList<OfferedField> safety, IReadOnlyList<DisagreementReason> reasons)
{
    private IEnumerable<TriedBreak> Disagreements => all.Where(one => one.IsPredicted != one.Breaks);

    /// <summary>Disagreements that no reason explains.</summary>
    public IEnumerable<TriedBreak> Unexplained => Disagreements.Where(one => !reasons.Any(reason => reason.Explains(one)));

    /// <summary>Reasons that explain nothing.</summary>
    public IEnumerable<string> Idle => reasons.Where(reason => !Disagreements.Any(reason.Explains)).Select(reason => reason.Text);

    public override string ToString()
    {
        var text = new StringBuilder("""
            # Whether what breaks in theory breaks in practice

            Every field of every answer, message and event that a consumer's tests are given was removed, renamed, given another type and made null, one at a time, and the real tests of the consumers
            ran (`contracts needed`). Beside it stands what the contracts said before: `who-breaks` of the same change, `coverage` of the field. Written by the test `PredictedBreaks` with
            `UPDATE_EXPECTATIONS=1 CONTRACTS_ALL=1`.

            ## who-breaks

            Precision: of the changes that are said to break a consumer, how many make its tests fail. Recall: of those that make its tests fail, how many are said to.
            It is counted interaction by interaction. An event in Avro (`payment-captured`) is changed as its writer would: the schema that it is written with, and the content by it. Each reader's own deserializer
            reads it by the rules of Avro, with its own schema.


            """);
        AppendTable(text, "who gets what of whom", one => one.Boundary);
        text.Append('\n');
        AppendTable(text, "the field is", one => one.Change.Kind switch { FieldChangeKind.Retype => $"a {(one.Change.To == "integer" ? "text, given as integer" : "number or another value, given as string")}", FieldChangeKind.Null => "null", var kind => $"{kind}d".ToLowerInvariant() });
        text.Append("\n## Where they do not agree\n");
        foreach (var reason in reasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{reason.Text}**\n\n");
            foreach (var one in Disagreements.Where(reason.Explains))
                text.Append(CultureInfo.InvariantCulture, $"- {one}: {(one.IsPredicted ? "said to break, and does not" : "breaks, and nobody said so")}\n");
        }

        AppendSafety(text);
        return text.ToString();
    }

    private void AppendTable(StringBuilder text, string heading, Func<TriedBreak, string> groupOf)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {heading} | changes | said to break | break | both | precision | recall |\n|---|---|---|---|---|---|---|\n");
        foreach (var group in all.GroupBy(groupOf).OrderBy(group => group.Key, StringComparer.Ordinal))
            AppendRow(text, group.Key, [.. group]);
        AppendRow(text, "**all**", all);
    }

    private static void AppendRow(StringBuilder text, string name, IReadOnlyList<TriedBreak> changes)
    {
        var (said, broken, both) = (changes.Count(one => one.IsPredicted), changes.Count(one => one.Breaks), changes.Count(one => one.IsPredicted && one.Breaks));
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {changes.Count} | {said} | {broken} | {both} | {Share(both, said)} | {Share(both, broken)} |\n");
    }

    private void AppendSafety(StringBuilder text)
    {
        text.Append("""

            ## Safe to remove

            `coverage` is asked about everything that contracts ask a service for, with one field more in every object that nobody asks for, and about everything that writers put into events. A field is needed when
            the tests of a consumer fail without it. Recall: of the fields that are needed, how many are said to be read. Nothing that is needed may be said to be safe to remove.

            | service | fields | said to be safe to remove | of these needed | needed | of these said to be read | recall |
            |---|---|---|---|---|---|---|

            """);
        foreach (var group in safety.GroupBy(one => one.Service).OrderBy(group => group.Key, StringComparer.Ordinal))
            AppendRow(text, group.Key, [.. group]);
        AppendRow(text, "**all**", safety);
    }

    private static void AppendRow(StringBuilder text, string name, IReadOnlyList<OfferedField> fields)
    {
        var (safe, needed) = (fields.Where(one => one.IsSafe).ToList(), fields.Where(one => one.IsNeeded).ToList());
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {fields.Count} | {safe.Count} | {safe.Count(one => one.IsNeeded)} | {needed.Count} | {needed.Count(one => !one.IsSafe)} | {Share(needed.Count(one => !one.IsSafe), needed.Count)} |\n");
    }

    private static string Share(int part, int whole) => whole == 0 ? "–" : (part * 100.0 / whole).ToString("0.0 '%'", CultureInfo.InvariantCulture);
}

/// <summary>Why a contract may say something else than the consumer's code.</summary>
/// <param name="Text">The reason.</param>
/// <param name="Explains">Which disagreements it explains.</param>
internal sealed record DisagreementReason(string Text, Func<TriedBreak, bool> Explains);

/// <summary>A field that a service offers.</summary>
/// <param name="Service">The service.</param>
/// <param name="Name">The field, as coverage names it.</param>
/// <param name="IsSafe">Whether coverage says that nobody reads it.</param>
/// <param name="IsNeeded">Whether a consumer's tests fail without it.</param>
internal sealed record OfferedField(string Service, string Name, bool IsSafe, bool IsNeeded);
