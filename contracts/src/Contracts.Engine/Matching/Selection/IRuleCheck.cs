using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.Selection;

/// <summary>A pair of values of one kind (JSON, text, bytes, XML element) that any rule can be asked about.</summary>
internal interface IRuleCheck
{
    /// <summary>Why the rule does not hold; null when it does.</summary>
    string? Reject(MatchingRule rule, bool inherited);
}
