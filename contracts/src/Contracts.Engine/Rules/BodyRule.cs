using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Paths;

namespace Contracts.Engine.Rules;

/// <summary>A rule with the place that it is about, wherever in the contract it is written.</summary>
/// <param name="Path">The place.</param>
/// <param name="Rule">What has to be true there.</param>
public sealed record BodyRule(ImmutableArray<PathToken> Path, MatchingRule Rule)
{
    /// <summary>All rules of a body; those nested in others at the places that they mean. A path that cannot be read is about nothing: a verification says so.</summary>
    public static IEnumerable<BodyRule> All(ImmutableArray<RuleEntry> entries) => All([], entries);

    /// <summary>The path as a contract writes it.</summary>
    public string PathText => new PathExpression(Path).ToString();

    /// <summary>The rule in words: <c>regex ^\d+$</c>, <c>type (min 1)</c>.</summary>
    public static string Text(MatchingRule rule)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            RuleCatalogue.Write(writer, rule);
        var attributes = JsonElement.Parse(buffer.ToArray()).EnumerateObject().Where(member => member.Name != "match").ToList();
        return attributes switch
        {
            [] => rule.Name,
            [var only] when only.Name == rule.Name => $"{rule.Name} {only.Value}",
            _ => $"{rule.Name} ({string.Join(", ", attributes.Select(member => $"{member.Name} {member.Value}"))})",
        };
    }

    /// <summary>Each of some rules in words.</summary>
    public static ImmutableArray<string> Texts(RuleList? rules) => rules is null ? [] : [.. rules.Rules.Select(Text)];

    private static IEnumerable<BodyRule> All(ImmutableArray<PathToken> root, ImmutableArray<RuleEntry> entries)
    {
        foreach (var (key, rules) in entries)
        {
            if (!PathExpression.TryParse(key, out var path, out _))
                continue;
            foreach (var rule in rules.Rules)
            {
                foreach (var one in WithNested(root.AddRange(path.Tokens), rule))
                    yield return one;
            }
        }
    }

    private static IEnumerable<BodyRule> WithNested(ImmutableArray<PathToken> path, MatchingRule rule)
    {
        IEnumerable<BodyRule> nested = rule switch
        {
            EachValueRule each => each.Rules.SelectMany(inner => WithNested(path.Add(new AnyChildToken()), inner)),
            ArrayContainsRule contains => contains.Variants.SelectMany(variant => All(path.Add(new AnyElementToken()), variant.Rules)),
            _ => [],
        };
        return nested.Prepend(new BodyRule(path, rule));
    }
}
