using System.Collections.Immutable;

namespace Contracts.Engine.Rules;

/// <summary>The rules of one path or name, and how they combine.</summary>
/// <param name="Combine">Whether all must hold or one is enough.</param>
/// <param name="Rules">The rules in the order of the file.</param>
public sealed record RuleList(RuleCombination Combine, ImmutableArray<MatchingRule> Rules);

/// <summary>How the rules of one path combine (<c>combine</c> in a V3 or V4 file).</summary>
public enum RuleCombination
{
    /// <summary>Every rule must hold; the default.</summary>
    And,

    /// <summary>One rule must hold.</summary>
    Or,
}
