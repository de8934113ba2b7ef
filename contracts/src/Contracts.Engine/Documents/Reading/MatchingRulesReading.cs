using Contracts.Engine.Documents.V2;
using Contracts.Engine.Documents.V3;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Documents.Reading;

/// <summary>Matching rules are flat (V2) or by category (V3, V4). Which, their keys say better than the declared version.</summary>
internal static class MatchingRulesReading
{
    public static MatchingRules Read(Node? node)
    {
        if (node is not { } rules)
            return MatchingRules.None;

        rules.AsObject("The member matchingRules", """{"body":{"$.id":{"matchers":[{"match":"integer"}]}}}""");
        foreach (var member in rules.Value.EnumerateObject())
            return member.Name.StartsWith('$') ? FlatRules.Read(rules) : CategorizedRules.Read(rules);
        return MatchingRules.None;
    }
}
