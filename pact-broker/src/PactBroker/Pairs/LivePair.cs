using PactBroker.Domain.Events;
using PactBroker.Domain.ProviderContracts;

namespace PactBroker.Pairs;

/// <summary>Two versions that run in the same environment, or that main branches have come to, and how they stand with each other.</summary>
internal sealed record LivePair
{
    /// <summary>Where they run; 0 for what main branches have come to.</summary>
    public long EnvironmentId { get; init; }

    public long ContractId { get; init; }

    public required string Consumer { get; init; }

    public required string ConsumerVersion { get; init; }

    public required string Provider { get; init; }

    /// <summary>Null where the provider is not in the environment.</summary>
    public string? ProviderVersion { get; init; }

    public long? ProviderVersionId { get; init; }

    /// <summary>The name of the event; null for a pact.</summary>
    public string? Event { get; init; }

    /// <summary>The content that the consumer's version published.</summary>
    public string Hash { get; init; } = "";

    public long ContentId { get; init; }

    public long PublishedAt { get; init; }

    public long? Result { get; init; }

    public bool? Success { get; init; }

    /// <summary>It failed while nobody had promised it. What runs somewhere is past that.</summary>
    public bool Pending { get; init; }

    public long? VerifiedAt { get; init; }

    /// <summary>What is known of an event beside the rest.</summary>
    public EventRow? Row { get; init; }

    /// <summary>What follows from the provider's document, where nothing was replayed.</summary>
    public StaticResult? Static { get; init; }

    public Standing Standing => this switch
    {
        { Row: { } row } => Standings.Of(row),
        { Static: { } held } => Standings.Of(held),
        { Success: false, Pending: true } => Standing.Pending,
        _ => Standings.Of(Success),
    };

    public string Word => Static is null ? Standings.Word(Standing) : Standings.Word(Static);
}
