using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.Selection;

/// <summary>A text against a text: path, header, query parameter, text body, XML text and attribute.</summary>
internal readonly record struct TextCheck(string Expected, string Actual) : IRuleCheck
{
    public string? Reject(MatchingRule rule, bool inherited) => inherited && !rule.IsInherited ? null : rule.RejectText(Expected, Actual);
}
