using Contracts.Engine.Matching;
using Contracts.Providers.Messages;
using Contracts.Schemas.Events;
using Inventory.Api.Events;
using ServiceDefaults.Events.Questions;
using ServiceDefaults.Testing;
using ServiceDefaults.Testing.Mutations;

namespace Inventory.Verification;

/// <summary>The messages that consumers wait for, and the answers to those that they send, made by the app's own code.</summary>
public static class InventoryMessages
{
    /// <summary>As its readers call it.</summary>
    public const string StockChanged = "the stock of a product changed";

    /// <summary>As Marketplace calls it.</summary>
    public const string StockAsked = "a question for the stock of products";

    /// <summary>All of them.</summary>
    public static void Add(MessageScenarios messages) => Add(messages, new BoundaryGate());

    /// <summary>All of them, as they come out of a gate.</summary>
    public static void Add(MessageScenarios messages, BoundaryGate gate) => messages
        .Add(StockChanged, async (StockEvents events, CancellationToken cancellationToken) =>
            gate.Through((await events.StockChangedAsync("chair-oak", cancellationToken)).AsEvent()).AsMessage())
        .Add(StockAsked, async (ActualMessage question, Answering answering, CancellationToken cancellationToken) =>
            gate.Through(new EventMessage(await AnswerAsync(question, answering, cancellationToken))).AsMessage());

    /// <summary>Where the contract says that a question goes.</summary>
    public static string QueueOf(ActualMessage question) => question.Metadata.Single(entry => entry.Key == "queue").Value.GetString()!;

    /// <summary>What the app answers to what comes to that queue.</summary>
    private static async Task<ReadOnlyMemory<byte>> AnswerAsync(ActualMessage question, Answering answering, CancellationToken cancellationToken) =>
        await answering.AnswerAsync(new Question(QueueOf(question), question.Contents.Bytes), cancellationToken)
        ?? throw new InvalidOperationException("Inventory has no answer to this question; its log says why.");
}
