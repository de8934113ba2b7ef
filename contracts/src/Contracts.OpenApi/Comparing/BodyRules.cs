using System.Collections.Immutable;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;

namespace Contracts.OpenApi.Comparing;

/// <summary>Which rules of a contract speak of a place of its body.</summary>
internal sealed class BodyRules(ImmutableArray<RuleEntry> entries)
{
    private readonly ImmutableArray<BodyRule> _rules = [.. BodyRule.All(entries)];

    /// <summary>Those of the place itself; else, as rules of type hold for all below, that of the nearest place around it.</summary>
    public ImmutableArray<MatchingRule> At(ImmutableArray<PathToken> path)
    {
        var here = _rules.Where(rule => rule.Path.Length == path.Length && PathOverlap.IsAtOrBelow(path, rule.Path)).Select(rule => rule.Rule).ToImmutableArray();
        if (!here.IsEmpty)
            return here;
        var around = _rules.Where(rule => rule.Rule is TypeRule && rule.Path.Length < path.Length && PathOverlap.IsAtOrBelow(path, rule.Path)).MaxBy(rule => rule.Path.Length);
        return around is null ? [] : [around.Rule];
    }

    /// <summary>Whether only the type of a value counts, and not the value.</summary>
    public bool IsByType(ImmutableArray<PathToken> path) =>
        At(path) is { IsEmpty: false } rules && rules.All(rule => rule is TypeRule or NumberRule or IntegerRule or DecimalRule or BooleanRule);
}
