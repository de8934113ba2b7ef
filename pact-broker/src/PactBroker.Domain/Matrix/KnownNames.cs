using System.Collections.Immutable;
using Contracts.Engine.Documents;

namespace PactBroker.Domain.Matrix;

/// <summary>Which of the names in a question the broker knows.</summary>
public sealed record KnownNames(ImmutableHashSet<PacticipantName> Pacticipants, ImmutableHashSet<string> Environments);
