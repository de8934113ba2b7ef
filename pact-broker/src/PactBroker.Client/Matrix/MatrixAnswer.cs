using System.Collections.Immutable;
using System.Text.Json;

namespace PactBroker.Client.Matrix;

/// <summary>The broker's answer to a <see cref="MatrixQuery"/>.</summary>
public sealed record MatrixAnswer
{
    /// <summary>Yes, no, or null: something has not been verified yet.</summary>
    public required bool? Deployable { get; init; }

    /// <summary>The reasons, one sentence per line.</summary>
    public required string Reason { get; init; }

    /// <summary>How many pairs of versions have a successful verification.</summary>
    public int Successes { get; init; }

    /// <summary>How many have a failed one.</summary>
    public int Failures { get; init; }

    /// <summary>How many have none.</summary>
    public int Unknown { get; init; }

    /// <summary>The reasons again, with their weight.</summary>
    public ImmutableArray<BrokerNotice> Notices { get; init; } = [];

    /// <summary>Who has to do what so that the answer becomes yes. Empty where the answer is yes, and from brokers that do not say.</summary>
    public ImmutableArray<NextStep> NextSteps { get; init; } = [];

    /// <summary>The pairs of versions that were looked at.</summary>
    public required ImmutableArray<MatrixRow> Rows { get; init; }

    /// <summary>The answer as it came.</summary>
    public required JsonElement Document { get; init; }
}

/// <summary>A consumer version, a provider version, and whether they work together.</summary>
public sealed record MatrixRow
{
    /// <summary>The consumer.</summary>
    public required string Consumer { get; init; }

    /// <summary>Its version.</summary>
    public required string ConsumerVersion { get; init; }

    /// <summary>The provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Its version; null when no fitting one verified the contract.</summary>
    public string? ProviderVersion { get; init; }

    /// <summary>Whether the verification succeeded; null when there is none.</summary>
    public bool? Success { get; init; }

    /// <summary>Whether nothing was replayed: the contract was held against the provider's OpenAPI document.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Where the verification's result is; null when there is none.</summary>
    public Uri? ResultAddress { get; init; }

    /// <summary>When it was verified; null when it was not, or the broker does not say.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Where the consumer version's pact is; null for a broker that does not say.</summary>
    public Uri? PactAddress { get; init; }

    /// <summary>What the row says of an event; null for a row of a pact.</summary>
    public EventComparison? Event { get; init; }

    /// <summary>The row does not count, by request.</summary>
    public bool Ignored { get; init; }
}
