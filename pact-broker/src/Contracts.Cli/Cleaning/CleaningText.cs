using Contracts.Cli.Output;
using PactBroker.Client.Cleaning;

namespace Contracts.Cli.Cleaning;

/// <summary>What would go, or has gone, for people.</summary>
internal static class CleaningText
{
    public static void Write(CleaningPlan plan, Printer printer)
    {
        printer.Line($"{Count(plan.Versions)} of {plan.Versions.Length} versions and {Count(plan.Branches)} of {plan.Branches.Length} branches would go.", Tone.Strong);
        if (plan.ReplacedPublications + plan.ReplacedResults > 0)
            printer.Line($"So would {plan.ReplacedPublications} revisions of pacts and {plan.ReplacedResults} results that newer ones replaced.");
        Table(printer, "VERSION", plan.Versions);
        Table(printer, "BRANCH", plan.Branches);
        printer.Line("Nothing was deleted. Without --dry-run it is.", Tone.Faint);
    }

    public static void Write(CleaningResult result, Printer printer)
    {
        printer.Line(
            $"Gone: {result.Versions} versions, {result.Branches} branches, {result.Publications} publications, {result.Contents} contents, {result.Results} verification results.",
            Tone.Good);
        if (!result.Completed)
            printer.Line("Another broker has taken over and does the rest.", Tone.Warning);
    }

    private static int Count(IEnumerable<CleanedThing> things) => things.Count(thing => thing.Goes);

    private static void Table(Printer printer, string heading, IReadOnlyCollection<CleanedThing> things)
    {
        if (things.Count > 0)
        {
            printer.Line();
            printer.Table(["PACTICIPANT", heading, "", "WHY"], things.Select(Row));
        }
    }

    private static IReadOnlyList<(string, Tone)> Row(CleanedThing thing) =>
    [
        (thing.Pacticipant, Tone.Plain),
        (thing.Name, Tone.Plain),
        thing.Goes ? ("goes", Tone.Warning) : ("stays", Tone.Good),
        (thing.Goes ? "nothing keeps it" : string.Join(", ", thing.KeptBecause), Tone.Faint),
    ];
}
