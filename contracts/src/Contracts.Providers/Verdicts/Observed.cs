using System.Collections.Immutable;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Hosting;

namespace Contracts.Providers.Verdicts;

/// <summary>What was seen of one HTTP interaction: an answer that was compared, or the way in which none came.</summary>
internal sealed record Observed(ProviderEndpoint Endpoint)
{
    /// <summary>The status that came; null when no answer did.</summary>
    public int? Status { get; init; }

    public ImmutableArray<Mismatch> Mismatches { get; init; } = [];

    /// <summary>Why no answer came, as the client has it.</summary>
    public Exception? Failure { get; init; }

    /// <summary>What the provider threw meanwhile, where that is known.</summary>
    public Exception? Thrown { get; init; }

    /// <summary>The time limit that was passed.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>An answer with another status than the contract asks for: what it says of the provider, it says instead of the expected answer.</summary>
    public bool HasOtherStatus => Mismatches.Any(mismatch => mismatch.Kind == MismatchKind.Status);

    /// <summary>Whether what was thrown stands between the contract and its answer.</summary>
    public bool IsSpoiled => Status is null || HasOtherStatus;
}
