using PactBroker.Approvals;
using PactBroker.Links;
using PactBroker.Pacticipants;
using PactBroker.Storage;
using PactBroker.Versions;
using PactBroker.Webhooks.Triggers;

namespace PactBroker.Publishing;

/// <summary>Publishes all contracts of a version, or none of them.</summary>
internal sealed class PublishContracts(PublishRequest request, BrokerSettings settings, BrokerLinks links)
{
    private readonly List<Notice> _notices = [];

    /// <exception cref="Http.RefusalException">Something speaks against it; then nothing was written.</exception>
    public async Task<IReadOnlyList<Notice>> RunAsync(StorageSession session)
    {
        _notices.Clear();
        var conflicts = await PublicationChecks.CheckAsync(session, request, settings, links.Root);
        if (conflicts.Count > 0)
        {
            throw PublishDocument.Refuse(conflicts);
        }

        var version = await SaveVersionAsync(session);
        foreach (var contract in request.Contracts)
        {
            var provider = await session.EnsurePacticipantAsync(contract.Provider);
            await TellAsync(session, contract, await session.PublishAsync(contract, version, provider.Id));
        }

        using var limit = new CancellationTokenSource(BrokenReaders.Patience);
        foreach (var contract in request.Events)
        {
            var (outcome, contentId) = await session.PublishAsync(contract, version);
            Tell(contract, outcome);
            await TellApprovalAsync(session, contentId);
            TellTriggers(await SchemaTriggers.AddAsync(session, contract, contentId, version, request.BuildUrl, links, limit.Token));
        }

        return _notices;
    }

    private async Task<VersionRow> SaveVersionAsync(StorageSession session)
    {
        var (version, created) = await PublishedVersion.SaveAsync(session, (request.Pacticipant, request.Version), request.Branch, request.Tags, request.BuildUrl, settings);
        Add("debug", PublicationTexts.VersionSaved(created, request.Pacticipant, request.Version, request.Branch, request.Tags));
        if (request.Branch is null)
        {
            Add("prompt", PublicationTexts.ConfigureBranch);
        }

        return version;
    }

    private async Task TellAsync(StorageSession session, ContractPublication contract, PublishedContract published)
    {
        Add(published.Outcome == PublicationOutcome.Replaced ? "warning" : "success", PublicationTexts.Saved(published.Outcome, contract));
        Add("debug", $"  View the published pact at {links.Pact(contract.Provider, contract.Consumer, contract.Version)}");
        await TellApprovalAsync(session, published.Pact.ContentId);
        var events = await PublicationEvents.DetectAsync(session, published);
        Add("debug", $"  Events detected: {string.Join(", ", events)}");
        var webhooks = await PublicationTriggers.AddAsync(session, published.Pact, events.Select(happened => happened.Name), request.BuildUrl, links);
        TellTriggers(webhooks.Triggers);
        if (webhooks is { AnyWebhook: true, Triggers: [] })
        {
            Add("debug", PublicationTexts.NoWebhookTriggered);
        }

        TellNextSteps(contract, await HasResultAsync(session, published.Pact.ContractId), webhooks.AnyWebhook);
    }

    private void TellTriggers(IEnumerable<NewTrigger> triggers)
    {
        foreach (var trigger in triggers)
        {
            Add("debug", PublicationTexts.WebhookTriggered(trigger.Name, trigger.Event, links.TriggeredWebhookLogs(trigger.Uuid)));
        }
    }

    private void TellNextSteps(ContractPublication contract, bool hasResult, bool hasWebhook)
    {
        if (hasResult && hasWebhook)
        {
            return;
        }

        Add("prompt", PublicationTexts.NextSteps);
        if (!hasResult)
        {
            Add("prompt", PublicationTexts.AddVerification(contract.Provider));
        }

        if (!hasWebhook)
        {
            Add("prompt", PublicationTexts.ConfigureWebhook(contract.Provider));
        }
    }

    private void Tell(EventPublication publication, PublicationOutcome outcome)
    {
        Add(outcome == PublicationOutcome.Replaced ? "warning" : "success", PublicationTexts.Saved(outcome, publication, request.Version));
        Add("debug", $"  View the published contract at {links.EventContract(publication.Contract, publication.Hash)}");
    }

    private async Task TellApprovalAsync(StorageSession session, long contentId)
    {
        if (await ApprovalCheck.RequireAsync(session, contentId, request.Version) is { } approval)
        {
            Add("warning", PublicationTexts.NotApproved(approval, await session.ListOwnersAsync(approval.OwnerId), links.Approval(approval.Uuid)));
        }
    }

    private static Task<bool> HasResultAsync(StorageSession session, long contractId) => session.FirstAsync<bool>(
        "SELECT EXISTS (SELECT 1 FROM contents c JOIN verifications r ON r.content_id = c.id WHERE c.contract_id = @contractId)",
        new { contractId });

    private void Add(string type, string text) => _notices.Add(new Notice(type, text));
}
