using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Sources;

namespace Contracts.Providers.States;

/// <summary>Which states the contracts of a provider need, for what, and who handles them.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="States">The states that are needed, in order of their names.</param>
/// <param name="UnusedHandlers">The handlers of states that no contract needs.</param>
public sealed record StateUsage(string Provider, ImmutableArray<NeededState> States, ImmutableArray<HandledState> UnusedHandlers)
{
    /// <summary>How many of the states one handler fits, and only one; null where the handlers are not known.</summary>
    public int? Handled => States.Any(state => state.Handlers is null) ? null : States.Count(state => state.Handlers is [_]);

    /// <summary>Holds contracts against handlers.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="contracts">The contracts; those of other providers are passed over.</param>
    /// <param name="handled">The handlers; null where they are not known.</param>
    public static StateUsage Of(string provider, IEnumerable<SourcedContract> contracts, HandledStates? handled)
    {
        var handlers = handled?.States.Select(state => (State: state, Template: StateTemplate.Parse(state.Template))).ToList();
        var needed =
            from contract in contracts
            where contract.Document.Provider.Value == provider
            from interaction in contract.Document.Interactions
            from state in interaction.ProviderStates
            group new StateNeed(contract.Document.Consumer, interaction.Description, contract.Origin) by state.Name into need
            select new NeededState(
                need.Key,
                [.. need.Distinct().OrderBy(one => one.Consumer.Value, StringComparer.Ordinal).ThenBy(one => one.Interaction, StringComparer.Ordinal)],
                handlers is null ? null : [.. TemplateChoice.Of(handlers, handler => handler.Template, need.Key).Select(fit => fit.Candidate.State)]);
        ImmutableArray<NeededState> states = [.. needed.OrderBy(state => state.Name, StringComparer.Ordinal)];
        var used = states.SelectMany(state => state.Handlers ?? []).ToHashSet();
        return new StateUsage(provider, states, [.. handled?.States.Where(handler => !used.Contains(handler)) ?? []]);
    }
}

/// <summary>A state that contracts need.</summary>
/// <param name="Name">The state in the consumer's words.</param>
/// <param name="NeededBy">The interactions that begin in it.</param>
/// <param name="Handlers">Whose templates fit: one is right, none is missing, several are ambiguous. Null where the handlers are not known.</param>
public sealed record NeededState(string Name, ImmutableArray<StateNeed> NeededBy, ImmutableArray<HandledState>? Handlers);

/// <summary>An interaction that begins in a state.</summary>
/// <param name="Consumer">Who asks.</param>
/// <param name="Interaction">For what.</param>
/// <param name="Origin">Where the contract stands.</param>
public sealed record StateNeed(PacticipantName Consumer, string Interaction, string Origin);
