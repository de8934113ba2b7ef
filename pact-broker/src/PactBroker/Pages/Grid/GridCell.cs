using PactBroker.Domain.ProviderContracts;

namespace PactBroker.Pages.Grid;

/// <summary>What a version of the provider made of what a version of the consumer published.</summary>
internal sealed record GridCell
{
    public long ContentId { get; init; }

    public long ProviderVersionId { get; init; }

    public required string ProviderVersion { get; init; }

    /// <summary>The number of the verification; 0 where there was none.</summary>
    public long Result { get; init; }

    public bool Success { get; init; }

    /// <summary>What it was held against; null where the content was replayed.</summary>
    public StaticResult? Static { get; init; }
}

/// <summary>A version of the consumer and what it published.</summary>
internal sealed record GridRow
{
    public long VersionId { get; init; }

    public required string Number { get; init; }

    public long ContentId { get; init; }

    public required string Hash { get; init; }

    public long PublishedAt { get; init; }
}
