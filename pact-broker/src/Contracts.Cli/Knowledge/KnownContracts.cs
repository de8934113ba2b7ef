using System.Collections.Immutable;
using Contracts.Providers.Events;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Knowledge;

/// <summary>The contracts that answer a question: pacts, and what applications read and write of events.</summary>
/// <param name="Pacts">The pacts.</param>
/// <param name="Events">The schemas of events.</param>
/// <param name="Source">Where they come from, as a person would name it.</param>
internal sealed record KnownContracts(ImmutableArray<SourcedContract> Pacts, ImmutableArray<SourcedEvent> Events, string Source);
