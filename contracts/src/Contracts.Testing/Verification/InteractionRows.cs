using System.Collections.Immutable;
using Contracts.Providers;
using Contracts.Providers.Reports;
using Contracts.Providers.Sources;

namespace Contracts.Testing.Verification;

/// <summary>Makes the tests of a provider out of its contracts.</summary>
internal static class InteractionRows
{
    public static ImmutableArray<InteractionRow> Of(ImmutableArray<SourcedContract> contracts, InteractionFilter filter) =>
    [
        .. from contract in contracts
           from interaction in contract.Document.Interactions
           where filter.Accepts(interaction)
           group new InteractionOccurrence(contract, interaction) by InteractionKey.Of(contract.Document.Consumer, interaction) into same
           let first = same.First()
           orderby first.Contract.Document.Consumer.Value, first.Interaction.Description
           select new InteractionRow(same.Key, InteractionName.Of(first.Contract.Document.Consumer, first.Interaction)) { Occurrences = [.. same] },
    ];

    public static string Nothing(PactVerifier verifier, ImmutableArray<SourcedContract> contracts)
    {
        var places = verifier.Sources.IsEmpty ? "the broker" : string.Join(", ", verifier.Sources.Select(source => source.Description));
        return contracts.IsEmpty
            ? $"No contract of the provider '{verifier.Provider}' in {places}."
            : $"The filter ({verifier.Filter}) leaves no interaction of the provider '{verifier.Provider}' in {places}.";
    }
}
