using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Text;

namespace Contracts.Engine.Matching;

/// <summary>Compares a provider's response with the expected one. Lenient: what the pact does not name may be there.</summary>
public static class ResponseMatching
{
    /// <summary>All differences; none when the response satisfies the pact.</summary>
    /// <param name="expected">The response of the pact.</param>
    /// <param name="actual">The response that came.</param>
    public static ImmutableArray<Mismatch> Compare(ExpectedResponse expected, ActualResponse actual)
    {
        using var budget = RegexBudget.Begin();
        var rules = CompiledRules.Of(expected.MatchingRules);
        var log = new MismatchLog();
        ValueMatching.CompareStatus(expected.Status, actual.Status, rules.Status, log);
        HeaderMatching.Compare(expected.Headers, actual.Headers, rules.Header, log);

        var expectedType = expected.Headers.ContentType();
        var actualType = HeaderMatching.ContentTypeOf(actual.Headers);
        BodyMatching.Compare(
            expected.Body,
            expectedType,
            actual.Body,
            actualType,
            rules.Body,
            strict: false,
            () => HeaderMatching.AcceptsContentType(rules.Header, expectedType, actualType),
            log);
        return log.ToImmutable();
    }
}
