using PactBroker.Branches;
using PactBroker.Domain.Metadata;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Labels;
using PactBroker.Links;
using PactBroker.Pacticipants;
using PactBroker.Storage;
using PactBroker.Tags;
using PactBroker.Verifications;

namespace PactBroker.Webhooks.Triggers;

/// <summary>What templates may say about an event, as it is known when it happens.</summary>
internal sealed class HappeningParameters(StorageSession session, BrokerLinks links)
{
    public async Task<Dictionary<string, string>> ReadAsync(Happening happening)
    {
        var pact = happening.Pact;
        // Of events that are about no result, the provider's main branch speaks for it, if it has spoken.
        var verification = happening.Verification ?? await session.FindLatestMainBranchVerificationAsync(pact.ContentId);
        var provider = happening.ProviderVersion ?? (verification is null ? null : new ProviderVersion(verification.ProviderVersionId, verification.ProviderVersion, []));
        List<long> versions = provider is null ? [pact.ConsumerVersionId] : [pact.ConsumerVersionId, provider.Id];
        var tags = await session.ListTagsOfAsync(versions);
        var branches = await session.ListBranchesOfAsync(versions);
        return new Dictionary<string, string>(TemplateParameters.StatusWords(verification?.Success))
        {
            [TemplateParameters.EventName] = happening.Event,
            [TemplateParameters.ConsumerName] = pact.Consumer,
            [TemplateParameters.ProviderName] = pact.Provider,
            [TemplateParameters.ConsumerVersionNumber] = pact.ConsumerVersion,
            [TemplateParameters.ProviderVersionNumber] = provider?.Number ?? "",
            [TemplateParameters.ConsumerVersionTags] = Tags(tags, pact.ConsumerVersionId),
            [TemplateParameters.ProviderVersionTags] = Tags(tags, provider?.Id),
            [TemplateParameters.ConsumerVersionBranch] = Branch(branches, pact.ConsumerVersionId),
            [TemplateParameters.ProviderVersionBranch] = happening.OnlyForBranch ?? Branch(branches, provider?.Id),
            [TemplateParameters.ConsumerVersionDescriptions] = Join(happening.ConsumerDescriptions),
            [TemplateParameters.ProviderVersionDescriptions] = Join(happening.ProviderVersion?.Descriptions ?? []),
            [TemplateParameters.ConsumerLabels] = await LabelsAsync(pact.Consumer),
            [TemplateParameters.ProviderLabels] = await LabelsAsync(pact.Provider),
            [TemplateParameters.PactUrl] = PactUrl(happening),
            [TemplateParameters.VerificationResultUrl] = verification is null ? "" : links.VerificationResult(pact.Provider, pact.Consumer, pact.Hash, verification.Id),
            [TemplateParameters.BuildUrl] = happening.BuildUrl ?? "",
        };
    }

    /// <summary>The content as this consumer version published it. A success that is reported through it does not end the pact's being work in progress.</summary>
    private string PactUrl(Happening happening) => links.PactVersion(
        happening.Pact.Provider,
        happening.Pact.Consumer,
        happening.Pact.Hash,
        new PactMetadata { Selectors = [new SelectedBy { ConsumerVersion = new VersionId(happening.Pact.ConsumerVersionId) }], Wip = true }.Encode());

    private async Task<string> LabelsAsync(string pacticipant) => Join(await session.ListLabelsOfAsync((await session.GetPacticipantAsync(pacticipant)).Id));

    private static string Tags(IEnumerable<TagRow> tags, long? version) => Join(tags.Where(tag => tag.VersionId == version).Select(tag => tag.Name));

    private static string Branch(IEnumerable<BranchVersionRow> branches, long? version) => branches.LastOrDefault(branch => branch.VersionId == version)?.Name ?? "";

    private static string Join(IEnumerable<string> texts) => string.Join(", ", texts);
}
