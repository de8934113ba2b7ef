using System.Collections.Immutable;
using Contracts.Providers.Results;

namespace PactBroker.Client.Verifications;

/// <summary>What verifying one contract against one version of its provider found.</summary>
public sealed record VerificationResult
{
    /// <summary>Whether the provider honors the whole contract.</summary>
    public required bool Success { get; init; }

    /// <summary>The version of the provider.</summary>
    public required string ProviderVersion { get; init; }

    /// <summary>The build that verified; null when unknown.</summary>
    public Uri? BuildUrl { get; init; }

    /// <summary>What was found for each interaction; may be empty, other tools publish less.</summary>
    public ImmutableArray<InteractionOutcome> Interactions { get; init; } = [];

    /// <summary>What verified; null when unknown.</summary>
    public VerifiedBy? VerifiedBy { get; init; }
}

/// <summary>The tool that verified.</summary>
/// <param name="Implementation">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record VerifiedBy(string Implementation, string Version);

/// <summary>What was found for one interaction.</summary>
public sealed record InteractionOutcome
{
    /// <summary>The broker's identity of the interaction (<c>_id</c>); null when it gave none.</summary>
    public string? InteractionId { get; init; }

    /// <summary>The interaction in the consumer's words.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the provider honors it.</summary>
    public required bool Success { get; init; }

    /// <summary>The class of a failure, as <see cref="VerdictWords"/> calls it: <c>provider-error</c>; null for a pass, and when the verifying tool does not say.</summary>
    public string? Verdict { get; init; }

    /// <summary>The side that a failure follows from, as <see cref="VerdictWords"/> calls it: <c>consumer</c>; null for a pass, and when nobody knows.</summary>
    public string? Blame { get; init; }

    /// <summary>How much it is worth.</summary>
    public ResultTrust Trust { get; init; }

    /// <summary>The differences.</summary>
    public ImmutableArray<OutcomeMismatch> Mismatches { get; init; } = [];

    /// <summary>What went wrong without being a difference.</summary>
    public ImmutableArray<string> Exceptions { get; init; } = [];
}

/// <summary>How much a result is worth.</summary>
public enum ResultTrust
{
    /// <summary>The provider had the data that the contract speaks of.</summary>
    Full,

    /// <summary>Found by reading from a live system, with whatever data it had.</summary>
    ReadOnly,
}

/// <summary>One difference, as it travels through the broker.</summary>
public sealed record OutcomeMismatch
{
    /// <summary>The part: <c>method</c>, <c>path</c>, <c>status</c>, <c>query</c>, <c>header</c>, <c>body</c> or <c>metadata</c>.</summary>
    public required string Attribute { get; init; }

    /// <summary>Where: a path into the body, or a name; null for method, path and status.</summary>
    public string? Identifier { get; init; }

    /// <summary>The difference as one sentence.</summary>
    public string? Description { get; init; }

    /// <summary>What the consumer needs; null when the verifying tool does not say.</summary>
    public string? Expected { get; init; }

    /// <summary>What the provider gives; null when the verifying tool does not say.</summary>
    public string? Actual { get; init; }

    /// <summary>The rule that was not satisfied; null when the verifying tool does not say.</summary>
    public string? Rule { get; init; }
}
