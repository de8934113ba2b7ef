using Contracts.Engine.Matching;
using Contracts.Providers.Messages;
using Inventory.Api.Events;
using ServiceDefaults.Events;
using ServiceDefaults.Events.Questions;

namespace Inventory.Verification;

/// <summary>The messages that consumers wait for, and the answers to those that they send, made by the app's own code.</summary>
public static class InventoryMessages
{
    /// <summary>As Notifications calls it.</summary>
    public const string StockChanged = "the stock of a product changed";

    /// <summary>As Marketplace calls it.</summary>
    public const string StockAsked = "a question for the stock of products";

    /// <summary>All of them.</summary>
    public static void Add(MessageScenarios messages) => messages.Add(StockChanged, StockChangedAsync).Add(StockAsked, AnswerAsync);

    /// <summary>Where the contract says that a question goes.</summary>
    public static string QueueOf(ActualMessage question) => question.Metadata.Single(entry => entry.Key == "queue").Value.GetString()!;

    /// <summary>The event of what the app's database holds, with what it is published under.</summary>
    private static async Task<ProducedMessage> StockChangedAsync(StockEvents events, CancellationToken cancellationToken)
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

    /// <summary>What the app answers to what comes to that queue.</summary>
    private static async Task<ProducedMessage> AnswerAsync(ActualMessage question, Answering answering, CancellationToken cancellationToken) =>
        await answering.AnswerAsync(new Question(QueueOf(question), question.Contents.Bytes), cancellationToken) is { } answer
            ? new ProducedMessage(answer)
            : throw new InvalidOperationException("Inventory has no answer to this question; its log says why.");
}
