using PactBroker.Branches;
using PactBroker.Domain.Metadata;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Labels;
using PactBroker.Links;
using PactBroker.Pacticipants;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Tags;
using PactBroker.Verifications;

namespace PactBroker.Webhooks.Triggers;

/// <summary>What templates may say about an event, as it is known when it happens.</summary>
internal sealed class HappeningParameters(StorageSession session, BrokerLinks links)
{
    public Task<Dictionary<string, string>> ReadAsync(Happening happening) => happening switch
    {
        PactHappening pact => OfPactAsync(pact),
        SchemaHappening schema => OfSchemaAsync(schema),
        _ => throw new InvalidOperationException($"{happening.GetType().Name} has no parameters."),
    };

    private async Task<Dictionary<string, string>> OfPactAsync(PactHappening happening)
    {
        var pact = happening.Pact;
        // Of events that are about no result, the provider's main branch speaks for it, if it has spoken.
        var verification = happening.Verification ?? await session.FindLatestMainBranchVerificationAsync(pact.ContentId);
        var provider = happening.ProviderVersion ?? (verification is null ? null : new ProviderVersion(verification.ProviderVersionId, verification.ProviderVersion, []));
        var values = await OfVersionsAsync(happening, provider, happening.OnlyForBranch, verification?.Success);
        values[TemplateParameters.PactUrl] = PactUrl(pact);
        values[TemplateParameters.VerificationResultUrl] = verification is null ? "" : links.VerificationResult(pact.Provider, pact.Consumer, pact.Hash, verification.Id);
        return values;
    }

    private async Task<Dictionary<string, string>> OfSchemaAsync(SchemaHappening happening)
    {
        var values = await OfVersionsAsync(happening, happening.ProviderVersion, providerBranch: null, success: false);
        values[TemplateParameters.MessageName] = happening.Published.Contract.Event;
        values[TemplateParameters.SchemaUrl] = links.EventContract(happening.Published.Contract, happening.Published.Hash);
        values[TemplateParameters.Problems] = InAnyText(string.Join("; ", happening.Problems));
        return values;
    }

    private async Task<Dictionary<string, string>> OfVersionsAsync(Happening happening, ProviderVersion? provider, string? providerBranch, bool? success)
    {
        List<long> versions = provider is null ? [happening.ConsumerVersionId] : [happening.ConsumerVersionId, provider.Id];
        var tags = await session.ListTagsOfAsync(versions);
        var branches = await session.ListBranchesOfAsync(versions);
        return new Dictionary<string, string>(TemplateParameters.StatusWords(success))
        {
            [TemplateParameters.EventName] = happening.Event,
            [TemplateParameters.ConsumerName] = happening.Consumer,
            [TemplateParameters.ProviderName] = happening.Provider,
            [TemplateParameters.ConsumerVersionNumber] = happening.ConsumerVersion,
            [TemplateParameters.ProviderVersionNumber] = provider?.Number ?? "",
            [TemplateParameters.ConsumerVersionTags] = Tags(tags, happening.ConsumerVersionId),
            [TemplateParameters.ProviderVersionTags] = Tags(tags, provider?.Id),
            [TemplateParameters.ConsumerVersionBranch] = Branch(branches, happening.ConsumerVersionId),
            [TemplateParameters.ProviderVersionBranch] = providerBranch ?? Branch(branches, provider?.Id),
            [TemplateParameters.ConsumerVersionDescriptions] = Join(happening.ConsumerDescriptions),
            [TemplateParameters.ProviderVersionDescriptions] = Join(happening.ProviderVersion?.Descriptions ?? []),
            [TemplateParameters.ConsumerLabels] = await LabelsAsync(happening.Consumer),
            [TemplateParameters.ProviderLabels] = await LabelsAsync(happening.Provider),
            [TemplateParameters.BuildUrl] = happening.BuildUrl ?? "",
        };
    }

    /// <summary>The content as this consumer version published it. A success that is reported through it does not end the pact's being work in progress.</summary>
    private string PactUrl(PactRow pact) => links.PactVersion(
        pact.Provider,
        pact.Consumer,
        pact.Hash,
        new PactMetadata { Selectors = [new SelectedBy { ConsumerVersion = new VersionId(pact.ConsumerVersionId) }], Wip = true }.Encode());

    // Values are inserted as they are. Sentences about schemas have quotes in them, and names have anything: without all that they fit in JSON.
    private static string InAnyText(string words) => string.Concat(words.ReplaceLineEndings(" ").Select(letter => letter switch
    {
        '"' => '\'',
        '\\' => '/',
        _ when char.IsControl(letter) => ' ',
        _ => letter,
    }));

    private async Task<string> LabelsAsync(string pacticipant) => Join(await session.ListLabelsOfAsync((await session.GetPacticipantAsync(pacticipant)).Id));

    private static string Tags(IEnumerable<TagRow> tags, long? version) => Join(tags.Where(tag => tag.VersionId == version).Select(tag => tag.Name));

    private static string Branch(IEnumerable<BranchVersionRow> branches, long? version) => branches.LastOrDefault(branch => branch.VersionId == version)?.Name ?? "";

    private static string Join(IEnumerable<string> texts) => string.Join(", ", texts);
}
