using Contracts.Providers.Messages;
using Inventory.Api.Events;
using ServiceDefaults.Events;

namespace Inventory.Verification;

/// <summary>The messages that consumers wait for, made by the app's own code.</summary>
public static class InventoryMessages
{
    /// <summary>As Notifications calls it.</summary>
    public const string StockChanged = "the stock of a product changed";

    /// <summary>The event of what the app's database holds, with what it is published under.</summary>
    public static async Task<ProducedMessage> StockChangedAsync(StockEvents events, CancellationToken cancellationToken)
    {
        var outgoing = await events.StockChangedAsync("chair-oak", cancellationToken);
        return new ProducedMessage(outgoing.Body.ToArray(), new Dictionary<string, string>
        {
            ["contentType"] = "application/json",
            ["exchange"] = outgoing.Exchange,
            ["routingKey"] = outgoing.RoutingKey,
            [OutgoingEvent.MessageIdHeader] = outgoing.MessageId,
        });
    }
}
