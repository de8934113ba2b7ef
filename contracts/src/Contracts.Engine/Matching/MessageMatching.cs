using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Text;

namespace Contracts.Engine.Matching;

/// <summary>Compares a produced message with the expected one. Lenient: what the pact does not name may be there.</summary>
public static class MessageMatching
{
    /// <summary>All differences; none when the message satisfies the pact.</summary>
    /// <param name="expected">The message of the pact.</param>
    /// <param name="actual">The message that came.</param>
    public static ImmutableArray<Mismatch> Compare(ExpectedMessage expected, ActualMessage actual)
    {
        using var budget = RegexBudget.Begin();
        var rules = CompiledRules.Of(expected.MatchingRules);
        var log = new MismatchLog();
        MetadataMatching.Compare(expected.Metadata, actual.Metadata, rules.Metadata, log);
        BodyMatching.Compare(
            expected.Contents,
            MetadataMatching.ContentTypeOf(expected.Metadata),
            actual.Contents,
            MetadataMatching.ContentTypeOf(actual.Metadata),
            rules.Body,
            strict: false,
            () => false,
            log);
        return log.ToImmutable();
    }
}
