using PactBroker.Publishing;
using PactBroker.Storage;

namespace PactBroker.ProviderContracts;

/// <summary>Publishes what a provider says that it answers.</summary>
internal sealed class PublishProviderContract(ProviderContractPublication publication, BrokerSettings settings)
{
    public async Task<IReadOnlyList<Notice>> RunAsync(StorageSession session)
    {
        var (version, created) = await PublishedVersion.SaveAsync(
            session, (publication.Provider, publication.Version), publication.Branch, publication.Tags, publication.BuildUrl, settings);
        var outcome = await session.PublishAsync(publication, version);
        return [.. Tell(created, outcome)];
    }

    /// <summary>What comes of it for the pacts that there are.</summary>
    public async Task<IReadOnlyList<Notice>> HoldAsync(StorageSession session) =>
    [
        .. (await HeldPact.AllAsync(session, await session.GetProviderContractAsync(publication.Provider, publication.Version))).Select(Tell),
    ];

    private IEnumerable<Notice> Tell(bool created, PublicationOutcome outcome)
    {
        yield return new Notice("debug", PublicationTexts.VersionSaved(created, publication.Provider, publication.Version, publication.Branch, publication.Tags));
        var contract = $"for {publication.Provider} version {publication.Version}";
        yield return outcome switch
        {
            PublicationOutcome.Unchanged => new Notice("success", $"Provider contract successfully republished {contract} with no content changes."),
            PublicationOutcome.Replaced => new Notice("warning", $"Provider contract with changed content published over the existing content {contract}."),
            _ => new Notice("success", $"Provider contract successfully published {contract}."),
        };
        if (publication.OwnTests.Passed != true)
        {
            yield return new Notice("warning", publication.OwnTests.Passed is null
                ? "  It came without the result of the provider's own tests: as long as it does, no pact counts as kept by it."
                : "  The provider's own tests did not pass: no pact counts as kept by it.");
        }
    }

    private static Notice Tell(HeldPact held)
    {
        var pact = $"the pact of {held.Publication.Consumer.Name} version {held.Publication.ConsumerVersion.Number}";
        return held.Result.Comparison switch
        {
            { Agrees: true } agreed => new Notice("info", $"  Agrees with {pact}, relaxations: {agreed.Relaxations}"),
            { IsUndecided: true } undecided => new Notice("warning", $"  Whether it agrees with {pact} is not known: {undecided.Problem}"),
            var other => new Notice("warning", $"  Disagrees with {pact}: {other.Disagreements.First()}"),
        };
    }
}
