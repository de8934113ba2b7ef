using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.Selection;

/// <summary>Bytes against bytes: a body without a form that could be looked into.</summary>
internal readonly record struct BytesCheck(ReadOnlyMemory<byte> Expected, ReadOnlyMemory<byte> Actual) : IRuleCheck
{
    public string? Reject(MatchingRule rule, bool inherited) => rule.RejectBytes(Expected, Actual);
}
