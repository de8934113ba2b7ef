using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>Compares named lists of texts: query parameters and the fields of a form. All names must be the same in both.</summary>
/// <param name="noun">What a name is in a message: <c>query parameter</c>.</param>
/// <param name="log">Where differences go.</param>
internal abstract class ParameterComparison(string noun, MismatchLog log)
{
    /// <summary>The ids of the four differences there can be, in the part that is compared.</summary>
    protected readonly record struct Ids(string Missing, string Unexpected, string ValueDiffers, string CountDiffers);

    protected abstract MismatchKind Kind { get; }

    protected abstract Ids Differences { get; }

    protected abstract string PathOf(string name);

    public void Compare(ImmutableArray<QueryParameter> expected, ImmutableArray<QueryParameter> actual, RuleState rules)
    {
        var wanted = ByName(expected);
        var came = ByName(actual);
        foreach (var (name, values) in wanted)
        {
            if (!came.TryGetValue(name, out var others))
                Add(Differences.Missing, name, RuleNames.Equality, values, null, $"Expected {noun} '{name}' but was missing");
            else if (rules.Field(name) is { Rules: { } set } state)
                CompareByRules(name, values, others, set, state);
            else
                CompareByValue(name, values, others, rules.Field(name));
        }

        foreach (var (name, values) in came)
        {
            if (!wanted.ContainsKey(name))
                Add(Differences.Unexpected, name, RuleNames.Equality, null, values, $"Unexpected {noun} '{name}' received");
        }
    }

    /// <summary>A name without <c>=</c> counts as one with an empty value.</summary>
    private static Dictionary<string, List<string>> ByName(ImmutableArray<QueryParameter> parameters)
    {
        var names = new Dictionary<string, List<string>>();
        foreach (var (name, values) in parameters)
        {
            if (!names.TryGetValue(name, out var all))
                names.Add(name, all = []);
            all.AddRange(values.Select(value => value ?? ""));
        }

        return names;
    }

    private void CompareByValue(string name, List<string> expected, List<string> actual, RuleState state)
    {
        if (expected.Count != actual.Count)
        {
            Add(
                Differences.CountDiffers,
                name,
                RuleNames.Equality,
                expected,
                actual,
                $"Expected {noun} '{name}' with {expected.Count} value(s) but received {actual.Count} value(s)");
        }

        for (var i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            var position = state.Index(i);
            if (position.Rules is { } set)
                CompareValue(name, expected[i], actual[i], set, position.IsInherited);
            else if (expected[i] != actual[i])
                Add(Differences.ValueDiffers, name, RuleNames.Equality, [expected[i]], [actual[i]], $"Expected {noun} '{name}' with value '{expected[i]}' but was '{actual[i]}'");
        }
    }

    private void CompareByRules(string name, List<string> expected, List<string> actual, RuleSet set, RuleState state)
    {
        // An example without values says nothing about them.
        if (expected.Count == 0)
            return;

        foreach (var (rule, reason) in set.Judge(new CountCheck(actual), state.IsInherited) ?? [])
            Add(Differences.CountDiffers, name, rule, expected, actual, reason);

        for (var i = 0; i < actual.Count; i++)
        {
            var position = state.Index(i);
            CompareValue(name, expected[i < expected.Count ? i : 0], actual[i], position.Rules ?? set, position.IsInherited);
        }
    }

    private void CompareValue(string name, string expected, string actual, RuleSet set, bool inherited)
    {
        foreach (var (rule, reason) in set.Judge(new TextCheck(expected, actual), inherited) ?? [])
            Add(Differences.ValueDiffers, name, rule, [expected], [actual], reason);
    }

    private void Add(string id, string name, string rule, IReadOnlyList<string>? expected, IReadOnlyList<string>? actual, string message) =>
        log.Add(id, Kind, PathOf(name), rule, Text(expected), Text(actual), message);

    private static string? Text(IReadOnlyList<string>? values) => values switch
    {
        null => null,
        [var single] => single,
        _ => $"[{string.Join(", ", values)}]",
    };
}
