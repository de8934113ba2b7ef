using PactBroker.Domain.Events;
using PactBroker.Pairs;

namespace PactBroker.Pages.Home;

/// <summary>Two applications with a pact, or with an event between them, and how their newest versions stand.</summary>
internal sealed record Integration
{
    /// <summary>Of the pact, or of what the reader says.</summary>
    public long ContractId { get; init; }

    public required string Consumer { get; init; }

    public required string Provider { get; init; }

    /// <summary>The name of the event; null for a pact.</summary>
    public string? Event { get; init; }

    public required string ConsumerVersion { get; init; }

    public string? ProviderVersion { get; init; }

    public string Hash { get; init; } = "";

    public long PublishedAt { get; init; }

    public long InteractionCount { get; init; }

    public long MessageCount { get; init; }

    public long? Result { get; init; }

    /// <summary>The content that the result is about, which may be an earlier one.</summary>
    public string? ResultHash { get; init; }

    public bool? Success { get; init; }

    public bool Pending { get; init; }

    public long? VerifiedAt { get; init; }

    public EventRow? Row { get; init; }

    public Standing Standing => Row is not null ? Standings.Of(Row) : (Success, ResultHash == Hash, Pending) switch
    {
        (null, _, _) => Standing.Never,
        (true, true, _) => Standing.Good,
        (true, false, _) => Standing.Changed,
        (false, _, true) => Standing.Pending,
        _ => Standing.Failed,
    };
}
