using System.Collections.Immutable;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.Selection;

/// <summary>The rules of one path, with the rules nested in them made ready.</summary>
internal sealed class RuleSet
{
    public RuleSet(RuleList list, int order)
    {
        Order = order;
        AnyIsEnough = list.Combine == RuleCombination.Or;
        Rules = [.. list.Rules.Select(rule => new SelectedRule(rule))];
        IsExact = !list.Rules.IsEmpty && (AnyIsEnough ? list.Rules.All(rule => rule is EqualityRule) : list.Rules.Any(rule => rule is EqualityRule));
        IgnoresKeys = list.Rules.Any(rule => rule is ValuesRule or EachKeyRule or EachValueRule);
        IsAboutTypes = list.Rules.Any(rule => rule is TypeRule);
    }

    /// <summary>The place of the expression in the file.</summary>
    public int Order { get; }

    public ImmutableArray<SelectedRule> Rules { get; }

    /// <summary>One rule must hold (OR); otherwise all must.</summary>
    public bool AnyIsEnough { get; }

    /// <summary>Equality is asked for, so that nothing may be added.</summary>
    public bool IsExact { get; }

    /// <summary>Set for this very map, the rules say that its keys do not count.</summary>
    public bool IgnoresKeys { get; }

    /// <summary>There is a <c>type</c> rule.</summary>
    public bool IsAboutTypes { get; }

    /// <summary>Why the rules do not hold; null when they do.</summary>
    public List<Rejection>? Judge<TCheck>(TCheck check, bool inherited)
        where TCheck : struct, IRuleCheck
    {
        if (Rules.IsEmpty)
            return [new Rejection("equality", "The contract has an entry without rules for this value.")];

        List<Rejection>? rejections = null;
        foreach (var (rule, _, _) in Rules)
        {
            var reason = check.Reject(rule, inherited);
            if (reason is null && AnyIsEnough)
                return null;
            if (reason is not null)
                (rejections ??= []).Add(new Rejection(rule.Name, reason));
        }

        return rejections;
    }
}

/// <summary>A rule with what is nested in it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="EachValue">For <c>eachValue</c>: the state of the collection whose children have the nested rules.</param>
/// <param name="Variants">For <c>arrayContains</c>: the variants with the states of their elements.</param>
internal sealed record SelectedRule(MatchingRule Rule, RuleState? EachValue, ImmutableArray<(int Index, RuleState Element)> Variants)
{
    public SelectedRule(MatchingRule rule)
        : this(rule, rule is EachValueRule each ? RuleTree.ForChildren(each.Rules) : null, rule is ArrayContainsRule contains ? Ready(contains) : [])
    {
    }

    private static ImmutableArray<(int Index, RuleState Element)> Ready(ArrayContainsRule rule) =>
        [.. rule.Variants.Select(variant => (variant.Index, RuleTree.FromPaths(variant.Rules).Root))];
}

/// <summary>A rule that does not hold.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Reason">Why, as one sentence.</param>
internal readonly record struct Rejection(string Rule, string Reason);
