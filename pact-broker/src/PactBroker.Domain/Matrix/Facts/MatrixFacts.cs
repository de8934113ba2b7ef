using System.Collections.Immutable;
using PactBroker.Domain.Approvals;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;
using PactBroker.Domain.Verifications;

namespace PactBroker.Domain.Matrix.Facts;

/// <summary>Everything that an answer follows from.</summary>
public sealed record MatrixFacts
{
    public required MatrixQuery Query { get; init; }

    public required ImmutableArray<ResolvedSelector> Specified { get; init; }

    public ImmutableArray<ResolvedSelector> Inferred { get; init; } = [];

    public ImmutableArray<ResolvedSelector> Ignore { get; init; } = [];

    public ImmutableArray<Integration> Integrations { get; init; } = [];

    /// <summary>Those of the others that are not ours to verify; none that the question names.</summary>
    public ImmutableArray<ExternalPacticipant> Externals { get; init; } = [];

    /// <summary>The instant that the question is about.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Versions that are not where the question is about, and count as if they were.</summary>
    public ImmutableArray<CountedReservation> Reservations { get; init; } = [];

    /// <summary>What the consumer versions in scope published; a row each, with or without results.</summary>
    public ImmutableArray<Publication> Publications { get; init; } = [];

    public ImmutableArray<VerificationResult> Results { get; init; } = [];

    /// <summary>Publications of others that a version in scope was held against; only rows with a result.</summary>
    public ImmutableArray<Publication> VerifiedPublications { get; init; } = [];

    public ImmutableArray<VerificationResult> ResultsOfVerified { get; init; } = [];

    /// <summary>Readers and writers of events that meet.</summary>
    public ImmutableArray<EventRow> Events { get; init; } = [];

    /// <summary>Contracts of the versions that the question names which nobody has approved.</summary>
    public ImmutableArray<UnapprovedContract> Unapproved { get; init; } = [];

    /// <summary>What a registry alone would say of the writers among the asked-about versions.</summary>
    public ImmutableArray<RegistryOpinion> RegistryOpinions { get; init; } = [];
}
