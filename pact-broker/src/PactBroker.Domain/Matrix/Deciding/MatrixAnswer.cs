using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Reasons;

namespace PactBroker.Domain.Matrix.Deciding;

/// <summary>The answer to a question to the matrix, and why.</summary>
public sealed record MatrixAnswer(Verdict Verdict, MatrixCounts Counts, ImmutableArray<Reason> Reasons, MatrixRows Rows, EventRows Events)
{
    /// <summary>What people have to do so that the answer becomes yes; each once.</summary>
    public ImmutableArray<NextStep> NextSteps => [.. Reasons.Select(reason => reason.NextStep).OfType<NextStep>().Distinct()];
}
