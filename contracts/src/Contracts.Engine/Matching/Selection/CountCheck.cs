using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.Selection;

/// <summary>All values of a header or parameter together: how many there are.</summary>
internal readonly record struct CountCheck(IReadOnlyList<string> Actual) : IRuleCheck
{
    public string? Reject(MatchingRule rule, bool inherited) => rule.RejectList(Collection.Texts(Actual), inherited);
}
