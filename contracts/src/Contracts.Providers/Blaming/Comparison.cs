using Contracts.Engine.Documents;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;

namespace Contracts.Providers.Blaming;

/// <summary>A failed interaction beside the last pass of its contract: what is another now.</summary>
internal sealed class Comparison(PastPass past, Interaction interaction, ProviderBuild build)
{
    /// <summary>The interaction as it passed; null when it is new.</summary>
    public Interaction? Before { get; } = Find(past.Contract, interaction);

    public bool IsNew => Before is null;

    public bool ContractChanged => Before is null || InteractionContent.Of(Before) != InteractionContent.Of(interaction);

    /// <summary>A run without a version is somebody's working copy: not the build that passed.</summary>
    public bool ProviderChanged => build.Version is null || build.Version != past.ProviderVersion;

    // The same words with the same states; where the states are others, the same words: so that something is left to compare.
    private static Interaction? Find(PactDocument contract, Interaction interaction)
    {
        var named = contract.Interactions.Where(candidate => candidate.TypeName == interaction.TypeName && candidate.Description == interaction.Description).ToList();
        return named.Find(candidate => candidate.ProviderStates.Select(state => state.Name).SequenceEqual(interaction.ProviderStates.Select(state => state.Name)))
            ?? (named.Count == 1 ? named[0] : null);
    }
}
