using Contracts.Consumers.PactFiles;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>An event that an application publishes.</summary>
public sealed class EventWriter : EventDescription<EventWriter>
{
    internal EventWriter(EventDraft draft)
        : base(draft)
    {
    }

    /// <summary>The event goes to an exchange.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="routingKey">The key that it is published under.</param>
    public EventWriter ToExchange(string exchange, string routingKey) => On(new EventChannel.Exchange(exchange, routingKey));

    /// <summary>The event goes to a topic.</summary>
    /// <param name="topic">The topic.</param>
    public EventWriter ToTopic(string topic) => On(new EventChannel.Topic(topic));

    /// <summary>Has the application's own code produce the event, holds it against the schema and, when it is as promised, writes the schema.</summary>
    /// <param name="produce">The real code, down to the bytes.</param>
    /// <exception cref="PactFailureException">The event is not as promised.</exception>
    public async Task VerifyAsync(Func<Task<EventMessage>> produce)
    {
        ArgumentNullException.ThrowIfNull(produce);
        var message = await produce().ConfigureAwait(false);
        var problems = EventCheck.Problems(Contract, message);
        if (!problems.IsEmpty)
            throw PactFailureException.Because($"{Draft.Application} produced a '{Draft.Event}' that is not as its schema says.\n{string.Join('\n', problems.Select(problem => $"  {problem}"))}");
        await EventStore.AddAsync(Draft.SchemaDir, Contract, PactRun.TokenOfTest).ConfigureAwait(false);
    }

    private protected override EventWriter With(EventDraft draft) => new(draft);
}
