using System.Globalization;
using PactBroker.Http;
using PactBroker.Secrets;
using PactBroker.Storage;
using PactBroker.Webhooks.Definitions;
using PactBroker.Webhooks.Sending;
using PactBroker.Webhooks.Settings;

namespace PactBroker.Webhooks.Deliveries;

/// <summary>Takes what is due and tries to deliver it.</summary>
internal sealed class DeliveryAttempts(BrokerServices services, WebhookOptions options, TimeProvider time)
{
    private readonly IBrokerStorage _storage = services.Storage;
    private readonly string _node = Guid.NewGuid().ToString("N");
    private long _claims;

    /// <param name="most">How many at most.</param>
    /// <param name="except">Webhooks that are to wait.</param>
    /// <param name="cancellationToken">Ends the waiting for the database.</param>
    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(int most, IReadOnlyCollection<long> except, CancellationToken cancellationToken)
    {
        // Looking costs less than writing, and mostly nothing is due.
        if (!await _storage.ReadAsync(session => session.IsAnyDueAsync(except), cancellationToken))
        {
            return [];
        }

        var claim = string.Create(CultureInfo.InvariantCulture, $"{_node}.{Interlocked.Increment(ref _claims)}");
        return await _storage.WriteAsync(session => session.ClaimAsync(claim, options.ClaimLength, most, except), cancellationToken);
    }

    /// <summary>Tries once, and notes how it went. Told to stop, it gives back what it has not brought to an end.</summary>
    public async Task DeliverAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        DeliveryOutcome outcome;
        try
        {
            outcome = delivery.Webhook is { Enabled: true } ? await SendAsync(delivery, cancellationToken) : new DeliveryOutcome(
                DeliveryOutcome.Failed, Next: null, $"{Heading(delivery)}Not sent: the webhook has been {(delivery.Webhook is null ? "deleted" : "switched off")} in the meantime.{Environment.NewLine}");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await _storage.WriteAsync(session => session.GiveBackAsync(delivery), CancellationToken.None);
            return;
        }

        await _storage.WriteAsync(session => session.CompleteAsync(delivery, outcome), CancellationToken.None);
    }

    private async Task<DeliveryOutcome> SendAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        var heading = Heading(delivery);
        WebhookRow webhook;
        try
        {
            webhook = await _storage.ReadAsync(session => services.Secrets.OpenAsync(session, delivery.Webhook!), cancellationToken);
        }
        catch (SecretLostException problem)
        {
            return new DeliveryOutcome(DeliveryOutcome.Failed, Next: null, $"{heading}Not sent. {problem.Message}{Environment.NewLine}");
        }

        var request = OutgoingRequest.Create(webhook, delivery.Values, delivery.Uuid, time.GetUtcNow(), services.UserAgent);
        var exchange = await services.Sender.SendAsync(request, cancellationToken);
        var next = exchange.Success || exchange.IsForbidden ? null : options.Retries.After((int)delivery.Attempts);
        var status = exchange.Success ? DeliveryOutcome.Succeeded : next is null ? DeliveryOutcome.Failed : DeliveryOutcome.Retrying;
        return new DeliveryOutcome(status, next, heading + AttemptLog.Write(exchange, options.Rules.ShowsAnswers) + Ending(exchange, next));
    }

    private string Heading(ClaimedDelivery delivery) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}] Attempt {delivery.Attempts} of {options.Retries.Attempts} for {delivery.EventName}, delivery {delivery.Uuid}{Environment.NewLine}");

    private static string Ending(Exchange exchange, TimeSpan? next) => string.Create(CultureInfo.InvariantCulture, $"{(exchange.Success ? "Delivered."
        : next is { } delay ? $"Not delivered. The next attempt follows in {delay.TotalSeconds} seconds."
        : exchange.IsForbidden ? "Not delivered, and not tried again: this does not change by waiting. It can be redelivered when it may be sent."
        : "Not delivered. That was the last attempt; it can be redelivered.")}{Environment.NewLine}");
}
