using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Events;

namespace PactBroker.Matrix;

/// <summary>Whom and which versions a question is about.</summary>
/// <param name="Specified">What it names.</param>
/// <param name="Inferred">What its target says of everybody else.</param>
/// <param name="Integrations">Who has a pact with whom.</param>
/// <param name="Events">Who shares events with whom.</param>
/// <param name="Externals">Who of everybody else is not ours to verify.</param>
internal sealed record MeantVersions(
    ImmutableArray<ResolvedSelector> Specified, ImmutableArray<ResolvedSelector> Inferred, ImmutableArray<Integration> Integrations, EventScope Events, ImmutableArray<ExternalPacticipant> Externals);
