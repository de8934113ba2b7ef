using System.Collections.Immutable;
using Contracts.Engine.Mismatches;

namespace Contracts.Providers.Load;

/// <summary>What came of one request.</summary>
/// <param name="Failure">What sort of failure it is, which many share; null where the answer honors the contract.</param>
/// <param name="Example">The failure as it was this time.</param>
internal sealed record LoadAnswer(string? Failure = null, string? Example = null)
{
    public static LoadAnswer Honored { get; } = new();

    /// <summary>Whether somebody waited for it. A refused connection fails at once, and would make a provider look fast.</summary>
    public bool Waited { get; private init; } = true;

    public static LoadAnswer Compared(ImmutableArray<Mismatch> mismatches) =>
        mismatches is [var first, ..] ? new LoadAnswer($"contract broken: {first.Id} {first.Path}".TrimEnd(), first.Message) : Honored;

    public static LoadAnswer Late(TimeSpan limit) => new("timed out", FormattableString.Invariant($"no answer within {limit.TotalSeconds:0.###} s"));

    public static LoadAnswer NoneAtAll(Exception failure) => new($"no answer: {failure.GetType().Name}", failure.Message) { Waited = false };
}
