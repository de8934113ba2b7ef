using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Knowledge.Questions;

/// <summary>An interaction with the contract that it is from.</summary>
internal sealed record AskedInteraction(SourcedContract Contract, Interaction Interaction)
{
    public string Consumer => Contract.Document.Consumer.Value;

    public ImmutableArray<string> States => [.. Interaction.ProviderStates.Select(state => state.Name)];
}
