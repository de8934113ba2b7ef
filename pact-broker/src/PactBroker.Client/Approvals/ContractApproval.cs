using System.Collections.Immutable;

namespace PactBroker.Client.Approvals;

/// <summary>A contract that breaks the one that was approved last.</summary>
public sealed record ContractApproval
{
    /// <summary>The broker's identity of the request.</summary>
    public required string Uuid { get; init; }

    /// <summary><c>pending</c>, <c>approved</c>, <c>rejected</c>, or <c>withdrawn</c> where nobody has to be asked any more.</summary>
    public required string State { get; init; }

    /// <summary><c>pact</c>, or <c>reader</c> or <c>writer</c> of an event.</summary>
    public required string Kind { get; init; }

    /// <summary>Who published the contract.</summary>
    public required string Publisher { get; init; }

    /// <summary>The first version with it.</summary>
    public required string Version { get; init; }

    /// <summary>The provider of a pact, or the event.</summary>
    public required string With { get; init; }

    /// <summary>Whose owners are asked.</summary>
    public required string Pacticipant { get; init; }

    /// <summary>Who may decide.</summary>
    public required ImmutableArray<string> Owners { get; init; }

    /// <summary>What it asks for beyond what was approved. A list of approvals leaves it out.</summary>
    public ImmutableArray<string> Breaks { get; init; } = [];

    /// <summary>Consumers and readers that it affects, as they were when it was published. A list of approvals leaves it out.</summary>
    public ImmutableArray<AffectedVersion> AffectedConsumers { get; init; } = [];

    /// <summary>Versions of the provider that would have to follow. A list of approvals leaves it out.</summary>
    public ImmutableArray<AffectedVersion> AffectedProviders { get; init; } = [];

    /// <summary>The consumers that have to know of it, and who has said that they do. A list of approvals leaves it out.</summary>
    public ImmutableArray<ConsumerAcknowledgement> Acknowledgements { get; init; } = [];

    /// <summary>What changed, line by line. A list of approvals leaves it out.</summary>
    public string? Diff { get; init; }

    /// <summary>Who decided; null while nobody has.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why, in the words of who decided.</summary>
    public string? Comment { get; init; }
}
