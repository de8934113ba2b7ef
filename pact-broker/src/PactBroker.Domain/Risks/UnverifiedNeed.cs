namespace PactBroker.Domain.Risks;

/// <summary>What a version of a consumer needs of a provider at a place, without a success there.</summary>
public sealed record UnverifiedNeed
{
    /// <summary>Who needs it.</summary>
    public required string Consumer { get; init; }

    /// <summary>The version of the consumer.</summary>
    public required string ConsumerVersion { get; init; }

    /// <summary>Of whom.</summary>
    public required string Provider { get; init; }

    /// <summary>The version that does not give it, or of which nobody knows; null where there is none.</summary>
    public string? ProviderVersion { get; init; }

    /// <summary>What is asked for: <c>GET /orders/{}</c>, <c>message order placed</c>, <c>event stock-changed</c>.</summary>
    public required string What { get; init; }

    /// <summary>Whether the consumer's tests say that the business stands still without it.</summary>
    public bool IsCritical { get; init; }

    /// <summary>Why it does not count as verified.</summary>
    public required UnverifiedState State { get; init; }

    /// <summary>Where that is so.</summary>
    public required RiskPlace Place { get; init; }

    /// <summary>Since when it is needed: when the contract was published.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The name of the event; null for a pact.</summary>
    public string? Event { get; init; }

    /// <summary>The content of the contract.</summary>
    public required string Hash { get; init; }

    /// <summary>The number of the result that says so; null where there is none.</summary>
    public long? Result { get; init; }
}
