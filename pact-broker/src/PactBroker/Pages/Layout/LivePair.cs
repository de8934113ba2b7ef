using PactBroker.Domain.Events;

namespace PactBroker.Pages.Layout;

/// <summary>Two versions that run in the same environment, and how they stand with each other.</summary>
internal sealed record LivePair
{
    public long EnvironmentId { get; init; }

    public long ContractId { get; init; }

    public required string Consumer { get; init; }

    public required string ConsumerVersion { get; init; }

    public required string Provider { get; init; }

    /// <summary>Null where the provider is not in the environment.</summary>
    public string? ProviderVersion { get; init; }

    /// <summary>The name of the event; null for a pact.</summary>
    public string? Event { get; init; }

    /// <summary>The content that the consumer's version published.</summary>
    public string Hash { get; init; } = "";

    public long? Result { get; init; }

    public bool? Success { get; init; }

    public long? VerifiedAt { get; init; }

    /// <summary>What is known of an event beside the rest.</summary>
    public EventRow? Row { get; init; }

    public Standing Standing => Row is null ? Standings.Of(Success) : Standings.Of(Row);
}
