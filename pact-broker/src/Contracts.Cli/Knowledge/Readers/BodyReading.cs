using System.Collections.Immutable;
using Contracts.Engine.Bodies;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;

namespace Contracts.Cli.Knowledge.Readers;

/// <summary>Where an expected body reads a place: its example has it, or a rule speaks of it.</summary>
internal static class BodyReading
{
    private const int LongestExample = 60;

    public static IEnumerable<Reading> Of(Body body, ImmutableArray<RuleEntry> entries, ImmutableArray<PathToken> asked, Reading reader)
    {
        if (body.Presence != BodyPresence.Present)
            return [];
        var rules = BodyRule.All(entries).ToList();
        if (JsonPlaces.Parse(body) is not { } document)
            return [reader with { Place = "$", Example = $"a body that is not JSON ({body.ContentType ?? "of unknown type"})", Rules = [.. rules.Select(rule => $"{BodyRule.Text(rule.Rule)} of {rule.PathText}")] }];

        var found = JsonPlaces.Find(document, asked).ToList();
        var there = found.Select(place => reader with
        {
            Place = new PathExpression(place.Path).ToString(),
            Example = Short(place.Value.ToString()),
            Rules = [.. rules.Where(rule => Holds(rule, place.Path)).Select(rule => Named(rule, place.Path))],
        });
        var onlyRules = rules.Where(rule => PathOverlap.IsAtOrBelow(rule.Path, asked) && !found.Any(place => PathOverlap.IsAtOrBelow(rule.Path, place.Path)))
            .GroupBy(rule => rule.PathText, rule => BodyRule.Text(rule.Rule))
            .Select(group => reader with { Place = group.Key, Rules = [.. group] });
        return there.Concat(onlyRules);
    }

    // The nearest rule wins in a comparison; here all are shown that say something about the place.
    private static bool Holds(BodyRule rule, ImmutableArray<PathToken> place) =>
        PathOverlap.IsAtOrBelow(rule.Path, place) || PathOverlap.IsAbove(rule.Path, place);

    private static string Named(BodyRule rule, ImmutableArray<PathToken> place) =>
        rule.Path.Length == place.Length ? BodyRule.Text(rule.Rule) : $"{BodyRule.Text(rule.Rule)} of {rule.PathText}";

    private static string Short(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length <= LongestExample ? line : string.Concat(line.AsSpan(0, LongestExample), "…");
    }
}
