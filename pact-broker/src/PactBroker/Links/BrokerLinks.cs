using Contracts.Schemas.Events;
using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Risks;
using PactBroker.Domain.Verifications;
using PactBroker.Http;
using PactBroker.Regressions;

namespace PactBroker.Links;

/// <summary>Every address that the broker hands out. Names are encoded here and nowhere else.</summary>
internal sealed class BrokerLinks(string baseUrl)
{
    public string Root => baseUrl;

    public string To(string path) => baseUrl + path;

    /// <summary>The same without a host: whatever name the browser knows the broker by, pages lead to pages of the same broker.</summary>
    public BrokerLinks WithoutHost() => new(new Uri(baseUrl).AbsolutePath.TrimEnd('/'));

    public string Cleaning => To("/cleaning");

    public string Tokens => To("/tokens");

    public string Teams => To("/teams");

    public string Team(string name) => $"{Teams}/{E(name)}";

    public string Audit => To("/audit");

    public string Change(long id) => To($"/audit/{id}");

    public string Token(string uuid) => To($"/tokens/{E(uuid)}");

    /// <summary>Where the form is sent that revokes one.</summary>
    public string Revocation(string uuid) => $"{Token(uuid)}/revoke";

    public string Pacticipants => To("/pacticipants");

    public string Pacticipant(string name) => To($"/pacticipants/{E(name)}");

    public string PacticipantsWithLabel(string label) => $"{Pacticipants}/label/{E(label)}";

    public string Label(string pacticipant, string label) => $"{Pacticipant(pacticipant)}/labels/{E(label)}";

    public string Versions(string pacticipant) => $"{Pacticipant(pacticipant)}/versions";

    public string Version(string pacticipant, string number) => $"{Versions(pacticipant)}/{E(number)}";

    public string Tag(string pacticipant, string number, string tag) => $"{Version(pacticipant, number)}/tags/{E(tag)}";

    public string Branches(string pacticipant) => $"{Pacticipant(pacticipant)}/branches";

    public string Branch(string pacticipant, string branch) => $"{Branches(pacticipant)}/{E(branch)}";

    public string BranchVersion(string pacticipant, string branch, string number) => $"{Branch(pacticipant, branch)}/versions/{E(number)}";

    public string Pair(string provider, string consumer) => To($"/pacts/provider/{E(provider)}/consumer/{E(consumer)}");

    public string Pact(string provider, string consumer, string number) => $"{Pair(provider, consumer)}/version/{E(number)}";

    public string RawPact(string provider, string consumer, string number) => $"{Pact(provider, consumer, number)}/raw";

    public string LatestPact(string provider, string consumer) => $"{Pair(provider, consumer)}/latest";

    public string PactVersion(string provider, string consumer, string hash, string? metadata = null) =>
        $"{Pair(provider, consumer)}/pact-version/{hash}{(metadata is null ? "" : "/metadata/" + metadata)}";

    public string ProviderPacts(string provider) => To($"/pacts/provider/{E(provider)}");

    public string VerificationResults(string provider, string consumer, string hash, string? metadata = null) =>
        $"{PactVersion(provider, consumer, hash, metadata)}/verification-results";

    public string VerificationResult(string provider, string consumer, string hash, long number) =>
        $"{VerificationResults(provider, consumer, hash)}/{number}";

    public string LatestResultsOf(string consumer, string number) => To($"/verification-results/consumer/{E(consumer)}/version/{E(number)}/latest");

    /// <summary>What an application reads or writes of an event, by its content.</summary>
    public string EventContract(string @event, string role, string application, string hash) => To($"/events/{E(@event)}/{role}s/{E(application)}/contracts/{hash}");

    public string EventContract(EventContract contract, string hash) => EventContract(contract.Event, contract.Role.Word(), contract.Application, hash);

    public string EventResults(string @event, string reader, string hash) => $"{EventContract(@event, EventRole.Reader.Word(), reader, hash)}/results";

    public string EventResult(string @event, string reader, string hash, long number) => $"{EventResults(@event, reader, hash)}/{number}";

    public string EventsOf(string application, string number) => $"{Version(application, number)}/events";

    /// <summary>What a provider version says that it answers.</summary>
    public string ProviderContract(string provider, string number) => To($"/contracts/provider/{E(provider)}/version/{E(number)}");

    public string ProviderDocument(string provider, string number) => $"{ProviderContract(provider, number)}/document";

    public string ProviderEvidence(string provider, string number) => $"{ProviderContract(provider, number)}/evidence";

    /// <summary>What came of holding a pact against that, by the pact's content.</summary>
    public string StaticResult(string provider, string number, string consumer, string hash) => $"{ProviderContract(provider, number)}/consumer/{E(consumer)}/pact-version/{hash}";

    /// <summary>What a row of the matrix is known from.</summary>
    public string ResultOf(MatrixRow row, VerificationResult result)
    {
        var (provider, consumer) = (row.Provider.Name.Value, row.Consumer.Name.Value);
        return result.Static is null
            ? VerificationResult(provider, consumer, row.Publication.Hash, result.Number)
            : StaticResult(provider, result.ProviderVersion.Number.Value, consumer, row.Publication.Hash);
    }

    public string Outcomes => To("/outcomes");

    public string Unverified => To("/unverified");

    public string Regressions => To("/regressions");

    /// <summary>The result by which something is not verified.</summary>
    public string ResultOf(UnverifiedNeed need, long number) =>
        need.Event is { } name ? EventResult(name, need.Consumer, need.Hash, number) : VerificationResult(need.Provider, need.Consumer, need.Hash, number);

    /// <summary>A result that shows a regression, or that it is mended.</summary>
    public string ResultOf(RegressionRow row, long number) =>
        row.Event.Length > 0 ? EventResult(row.Event, row.Consumer, row.Hash, number) : VerificationResult(row.Provider, row.Consumer, row.Hash, number);

    public string Approvals => To("/approvals");

    /// <summary>A contract that has to be approved.</summary>
    public string Approval(string uuid) => $"{Approvals}/{E(uuid)}";

    public string ApprovalDecision(string uuid) => $"{Approval(uuid)}/decision";

    /// <summary>Who approves.</summary>
    public string PacticipantApproval(string pacticipant) => $"{Pacticipant(pacticipant)}/approval";

    public string Environments => To("/environments");

    public string Environment(string uuid) => $"{Environments}/{E(uuid)}";

    public string Network => To("/network");

    public string Search => To("/search");

    public string Timeline => To("/timeline");

    public string Api => To("/api");

    public string OpenApi => To("/openapi.json");

    /// <summary>What each relation means.</summary>
    public string Relations => To("/doc");

    public string Relation(string name) => $"{Relations}/{E(name)}";

    /// <summary>The browser of the API's documents.</summary>
    public string Documents => To("/hal");

    public string CanIDeploy(string pacticipant, string number, string environment) =>
        To($"/can-i-deploy?pacticipant={E(pacticipant)}&version={E(number)}&environment={E(environment)}");

    public string DeployedVersion(string uuid) => To($"/deployed-versions/{E(uuid)}");

    public string ReleasedVersion(string uuid) => To($"/released-versions/{E(uuid)}");

    public string Reservations(string pacticipant, string number, string environment) => $"{DeployedVersions(pacticipant, number, environment)}/reservation";

    public string DeployedVersions(string pacticipant, string number, string environment) =>
        $"{Version(pacticipant, number)}/deployed-versions/environment/{E(environment)}";

    public string ReleasedVersions(string pacticipant, string number, string environment) =>
        $"{Version(pacticipant, number)}/released-versions/environment/{E(environment)}";

    public string Matrix(string provider, string consumer) => To($"/matrix/provider/{E(provider)}/consumer/{E(consumer)}");

    public string Dashboard(string provider, string consumer) => To($"/dashboard/provider/{E(provider)}/consumer/{E(consumer)}");

    public string Integration(string provider, string consumer) => To($"/integrations/provider/{E(provider)}/consumer/{E(consumer)}");

    public string Webhooks => To("/webhooks");

    public string Webhook(string uuid) => $"{Webhooks}/{E(uuid)}";

    public string WebhookExecution(string uuid) => $"{Webhook(uuid)}/execute";

    /// <summary>What a webhook has sent.</summary>
    public string TriggeredBy(string webhook) => $"{Webhook(webhook)}/triggered-webhooks";

    /// <summary>The webhooks of a pair.</summary>
    public string PactWebhooks(string provider, string consumer) => $"{Pair(provider, consumer)}/webhooks";

    public string PactWebhooksStatus(string provider, string consumer) => $"{PactWebhooks(provider, consumer)}/status";

    public string WebhooksOfConsumer(string consumer) => $"{Webhooks}/consumer/{E(consumer)}";

    public string WebhooksOfProvider(string provider) => $"{Webhooks}/provider/{E(provider)}";

    public string TriggeredWebhook(string uuid) => To($"/triggered-webhooks/{E(uuid)}");

    public string TriggeredWebhookLogs(string uuid) => $"{TriggeredWebhook(uuid)}/logs";

    public string Redelivery(string uuid) => $"{TriggeredWebhook(uuid)}/redeliver";

    /// <summary>The address that was asked for.</summary>
    public string ToPathOf(BrokerRequest request) => To(request.Context.Request.Path.Value ?? "");

    /// <summary>The documentation of the relations, as every document that uses them links to it.</summary>
    public System.Text.Json.Nodes.JsonArray Curies(string context) =>
        [Hal.Link($"{Relations}/{{rel}}?context={context}", name: "pb", templated: true)];

    private static string E(string name) => Uri.EscapeDataString(name);
}
