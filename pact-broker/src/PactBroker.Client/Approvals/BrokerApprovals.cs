using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Client.Http;

namespace PactBroker.Client.Approvals;

/// <summary>Contracts that break what was approved last, and who decides about them. Brokers of others have no such resource.</summary>
public sealed class BrokerApprovals
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerApprovals(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>Requests, the newest first: the last hundred.</summary>
    /// <param name="state">How they stand; null for all.</param>
    /// <param name="pacticipant">Whose owners are asked; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ImmutableArray<ContractApproval>> ListAsync(string? state, string? pacticipant, CancellationToken cancellationToken)
    {
        var address = await _index.LinkAsync("pb:approvals", [], cancellationToken).ConfigureAwait(false);
        (string Name, string? Value)[] asked = [("state", state), ("pacticipant", pacticipant)];
        var query = string.Join('&', asked.Where(one => one.Value is not null).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
        var list = await _connection.GetAsync(new UriBuilder(address) { Query = query }.Uri, cancellationToken).ConfigureAwait(false);
        return [.. list.Embedded("approvals").Select(ApprovalWire.Read)];
    }

    /// <summary>One of them, with all that is to be known for a decision.</summary>
    /// <param name="uuid">Its identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is none.</exception>
    public async Task<ContractApproval> GetAsync(string uuid, CancellationToken cancellationToken) =>
        ApprovalWire.Read(await FindAsync(uuid, cancellationToken).ConfigureAwait(false));

    /// <summary>Says yes or no.</summary>
    /// <param name="uuid">The identity of the request.</param>
    /// <param name="approved">Whether the contract may be deployed.</param>
    /// <param name="decidedBy">Who says so, for brokers that do not ask who one is.</param>
    /// <param name="comment">Why.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is none, it has been decided about, or who decides is no owner.</exception>
    public async Task<ContractApproval> DecideAsync(string uuid, bool approved, string? decidedBy, string? comment, CancellationToken cancellationToken)
    {
        return await DecideAsync(uuid, new JsonObject { ["approved"] = approved }, decidedBy, comment, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says that it is known to those who answer for a consumer what the contract breaks for it.</summary>
    /// <param name="uuid">The identity of the request.</param>
    /// <param name="consumer">The consumer.</param>
    /// <param name="decidedBy">Who says so, for brokers that do not ask who one is.</param>
    /// <param name="comment">What there is to be said to it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is none, it does not wait for that consumer, or who says so is no owner of it.</exception>
    public async Task<ContractApproval> AcknowledgeAsync(string uuid, string consumer, string? decidedBy, string? comment, CancellationToken cancellationToken) =>
        await DecideAsync(uuid, new JsonObject { ["acknowledges"] = consumer }, decidedBy, comment, cancellationToken).ConfigureAwait(false);

    /// <summary>Who approves what breaks contracts of an application; nobody where nothing has to be approved.</summary>
    /// <param name="pacticipant">The application.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is no such application.</exception>
    public async Task<ImmutableArray<string>> ListOwnersAsync(string pacticipant, CancellationToken cancellationToken)
    {
        var owners = await _connection.GetAsync(await OwnersAsync(pacticipant, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return ApprovalWire.Texts(owners.Root, "owners");
    }

    /// <summary>Names who approves what breaks contracts of an application. With nobody it ends, and what waits is withdrawn.</summary>
    /// <param name="pacticipant">The application.</param>
    /// <param name="owners">Users, or tokens by their uuid.</param>
    /// <param name="awaitConsumers">Whether what breaks events of the application waits, beside them, for an owner of each consumer that it affects.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is no such application.</exception>
    public async Task SetOwnersAsync(string pacticipant, IReadOnlyCollection<string> owners, bool awaitConsumers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owners);
        var address = await OwnersAsync(pacticipant, cancellationToken).ConfigureAwait(false);
        var body = owners.Count == 0 ? null : Content(new JsonObject
        {
            ["owners"] = new JsonArray([.. owners.Select(owner => JsonValue.Create(owner))]),
            ["acknowledgement"] = awaitConsumers ? "consumers" : "none",
        });
        await _connection.SendAsync(body is null ? HttpMethod.Delete : HttpMethod.Put, address, body, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ContractApproval> DecideAsync(string uuid, JsonObject body, string? decidedBy, string? comment, CancellationToken cancellationToken)
    {
        var request = await FindAsync(uuid, cancellationToken).ConfigureAwait(false);
        var decision = request.FindLink("pb:decide-approval") ?? throw BrokerException.DoesNotExist($"the request {uuid} has been decided about: {request.Text("state")}");
        if (decidedBy is not null)
            body["decidedBy"] = decidedBy;
        if (comment is not null)
            body["comment"] = comment;
        return ApprovalWire.Read(await _connection.SendForDocumentAsync(HttpMethod.Post, decision, Content(body), cancellationToken).ConfigureAwait(false));
    }

    private static BrokerContent Content(JsonObject body) => new(Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json");

    private async Task<HalDocument> FindAsync(string uuid, CancellationToken cancellationToken) =>
        await _connection.GetAsync(await _index.LinkAsync("pb:approval", [("uuid", uuid)], cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private Task<Uri> OwnersAsync(string pacticipant, CancellationToken cancellationToken) => _index.LinkAsync("pb:pacticipant-approval", [("pacticipant", pacticipant)], cancellationToken);
}
