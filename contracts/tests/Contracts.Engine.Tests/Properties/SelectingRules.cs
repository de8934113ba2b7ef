using System.Collections.Immutable;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Engine.Tests.Properties;

public sealed class SelectingRules
{
    [Fact]
    public void The_tree_selects_what_looking_at_every_rule_would()
    {
        var cases = Gen.Zip(Arbitrary.Path.NonEmptyListOf(), Arbitrary.Place);

        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var (paths, place) = drawn;
            ImmutableArray<RuleEntry> entries = [.. paths.Where(path => PathExpression.TryParse(path.ToString(), out _, out _)).Select((path, order) => new RuleEntry(path.ToString(), Rule(order)))];

            var state = place.Tokens.Aggregate(RuleTree.FromPaths(entries).Root, (at, token) => token is IndexToken index ? at.Index(index.Index) : at.Field(((FieldToken)token).Name));

            var (order, inherited) = Look(entries, place);
            return (state.Rules?.Order ?? -1) == order && state.IsInherited == inherited;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static RuleList Rule(int order) => new(RuleCombination.And, [new RegexRule(order.ToString())]);

    /// <summary>The definition, word for word: the weight of each expression times its length; the first of equals.</summary>
    private static (int Order, bool Inherited) Look(ImmutableArray<RuleEntry> entries, PathExpression place)
    {
        var (best, score, length) = (-1, 0d, 0);
        for (var order = 0; order < entries.Length; order++)
        {
            var tokens = PathExpression.Parse(entries[order].Key).Tokens;
            if (tokens.Length > place.Tokens.Length)
                continue;

            var weight = tokens.Select((token, at) => Weight(token, place.Tokens[at])).Aggregate(2d, (product, factor) => product * factor) * (tokens.Length + 1);
            if (weight > score)
                (best, score, length) = (order, weight, tokens.Length);
        }

        return (best, best >= 0 && length < place.Tokens.Length);
    }

    private static double Weight(PathToken token, PathToken step) => (token, step) switch
    {
        (AnyChildToken, _) => 1,
        (AnyElementToken, IndexToken) => 1,
        (AnyElementToken, _) => 0,
        (FieldToken left, FieldToken right) => left.Name == right.Name ? 2 : 0,
        (IndexToken left, IndexToken right) => left.Index == right.Index ? 2 : 0,
        (FieldToken left, IndexToken right) => left.Name == right.Index.ToString() ? 2 : 0,
        (IndexToken left, FieldToken right) => left.Index.ToString() == right.Name ? 2 : 0,
        _ => 0,
    };
}
