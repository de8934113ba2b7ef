using System.Collections.Immutable;
using Contracts.Providers.Events;
using Contracts.Providers.Sources;
using Contracts.Providers.States;

namespace Contracts.Cli.Linting;

/// <summary>What is looked at: pacts, schemas of events, and the handlers of states that are known.</summary>
internal sealed record LintSubject(ImmutableArray<SourcedContract> Pacts, ImmutableArray<SourcedEvent> Events, ImmutableArray<HandledStates> Handled)
{
    public int Contracts => Pacts.Length + Events.Length;
}
