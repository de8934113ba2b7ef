using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Text;

namespace Contracts.Engine.Matching;

/// <summary>Compares a received request with an expected one. Strict: what the pact does not name must not be there (query parameters, JSON members).</summary>
public static class RequestMatching
{
    /// <summary>All differences; none when the request is the expected one.</summary>
    /// <param name="expected">The request of the pact.</param>
    /// <param name="actual">The request that came.</param>
    public static ImmutableArray<Mismatch> Compare(ExpectedRequest expected, ActualRequest actual)
    {
        using var budget = RegexBudget.Begin();
        var rules = CompiledRules.Of(expected.MatchingRules);
        var log = new MismatchLog();
        ValueMatching.CompareMethod(expected.Method, actual.Method, rules.Method, log);
        ValueMatching.ComparePath(expected.Path, actual.Path, rules.Path, log);
        QueryMatching.Compare(expected, actual.Query, rules.Query, log);
        HeaderMatching.Compare(expected.Headers, actual.Headers, rules.Header, log);

        var expectedType = expected.Headers.ContentType();
        var actualType = HeaderMatching.ContentTypeOf(actual.Headers);
        BodyMatching.Compare(
            expected.Body,
            expectedType,
            actual.Body,
            actualType,
            rules.Body,
            strict: true,
            () => HeaderMatching.AcceptsContentType(rules.Header, expectedType, actualType),
            log);
        return log.ToImmutable();
    }
}
