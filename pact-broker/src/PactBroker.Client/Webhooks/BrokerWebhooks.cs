using System.Collections.Immutable;
using PactBroker.Client.Http;

namespace PactBroker.Client.Webhooks;

/// <summary>Who is told when something happens.</summary>
public sealed class BrokerWebhooks
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerWebhooks(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>All of them.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ImmutableArray<BrokerWebhook>> ListAsync(CancellationToken cancellationToken)
    {
        var list = await _connection.GetAsync(await _index.LinkAsync("pb:webhooks", [], cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (list.Embedded("webhooks").ToList() is { Count: > 0 } embedded)
            return [.. embedded.Select(WebhookWire.Read)];

        // Other brokers only say where they are.
        var webhooks = ImmutableArray.CreateBuilder<BrokerWebhook>();
        foreach (var link in list.Links("pb:webhooks"))
            webhooks.Add(WebhookWire.Read(await _connection.GetAsync(list.Resolve(link.Href), cancellationToken).ConfigureAwait(false)));
        return webhooks.ToImmutable();
    }

    /// <summary>One of them.</summary>
    /// <param name="uuid">Its identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is none.</exception>
    public async Task<BrokerWebhook> GetAsync(string uuid, CancellationToken cancellationToken) =>
        WebhookWire.Read(await FindAsync(uuid, cancellationToken).ConfigureAwait(false));

    /// <summary>Adds one.</summary>
    /// <param name="webhook">What it is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The webhook with its identity.</returns>
    /// <exception cref="BrokerException">Refused: an unknown name or event, an address that the broker may not call.</exception>
    public async Task<BrokerWebhook> CreateAsync(BrokerWebhook webhook, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        var address = await _index.LinkAsync("pb:webhooks", [], cancellationToken).ConfigureAwait(false);
        return WebhookWire.Read(await _connection.SendForDocumentAsync(HttpMethod.Post, address, WebhookWire.Write(webhook), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Replaces one, or adds it under an identity of one's own. Secrets that are handed back as they were shown stay.</summary>
    /// <param name="webhook">What it is, with its identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">Refused: an unknown name or event, an address that the broker may not call.</exception>
    public async Task<BrokerWebhook> SaveAsync(BrokerWebhook webhook, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        var address = await AddressAsync(webhook.Uuid ?? "", cancellationToken).ConfigureAwait(false);
        return WebhookWire.Read(await _connection.SendForDocumentAsync(HttpMethod.Put, address, WebhookWire.Write(webhook), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Removes one; what it has sent can still be read.</summary>
    /// <param name="uuid">Its identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is none.</exception>
    public async Task DeleteAsync(string uuid, CancellationToken cancellationToken) =>
        await _connection.SendAsync(HttpMethod.Delete, await AddressAsync(uuid, cancellationToken).ConfigureAwait(false), content: null, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends it now, once, with the newest pact that it is for.</summary>
    /// <param name="uuid">Its identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is none.</exception>
    public async Task<WebhookTrial> TestAsync(string uuid, CancellationToken cancellationToken)
    {
        var webhook = await FindAsync(uuid, cancellationToken).ConfigureAwait(false);
        var answer = await _connection.SendForDocumentAsync(HttpMethod.Post, webhook.Link("pb:execute"), BrokerContent.Empty, cancellationToken).ConfigureAwait(false);
        return new WebhookTrial(answer.Root.TruthOrNull("success") ?? false, answer.Text("logs") ?? "");
    }

    /// <summary>What it has sent and is about to send, the newest first: the last hundred.</summary>
    /// <param name="uuid">The identity of the webhook.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is no such webhook.</exception>
    public async Task<ImmutableArray<WebhookDelivery>> ListDeliveriesAsync(string uuid, CancellationToken cancellationToken)
    {
        var webhook = await FindAsync(uuid, cancellationToken).ConfigureAwait(false);
        var list = await _connection.GetAsync(webhook.Link("pb:triggered-webhooks"), cancellationToken).ConfigureAwait(false);
        return [.. list.Embedded("triggeredWebhooks").Select(WebhookWire.ReadDelivery)];
    }

    /// <summary>Has the broker send something once more.</summary>
    /// <param name="uuid">The identity of the delivery.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The new delivery.</returns>
    /// <exception cref="BrokerException">There is none, or its webhook has been deleted.</exception>
    public async Task<WebhookDelivery> RedeliverAsync(string uuid, CancellationToken cancellationToken)
    {
        var address = await _index.LinkAsync("pb:triggered-webhook", [("uuid", uuid)], cancellationToken).ConfigureAwait(false);
        var delivery = await _connection.GetAsync(address, cancellationToken).ConfigureAwait(false);
        var redelivery = delivery.FindLink("pb:redeliver") ?? throw BrokerException.DoesNotExist($"the webhook of the delivery {uuid} has been deleted");
        return WebhookWire.ReadDelivery(await _connection.SendForDocumentAsync(HttpMethod.Post, redelivery, BrokerContent.Empty, cancellationToken).ConfigureAwait(false));
    }

    private async Task<HalDocument> FindAsync(string uuid, CancellationToken cancellationToken) =>
        await _connection.GetAsync(await AddressAsync(uuid, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private Task<Uri> AddressAsync(string uuid, CancellationToken cancellationToken) => _index.LinkAsync("pb:webhook", [("uuid", uuid)], cancellationToken);
}
