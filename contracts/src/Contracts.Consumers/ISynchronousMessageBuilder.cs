namespace Contracts.Consumers;

/// <summary>Describes a message that the consumer sends and what answers it (version 4).</summary>
public interface ISynchronousMessageBuilder : IStateParameters<ISynchronousMessageBuilder>, IInteractionNotes<ISynchronousMessageBuilder>
{
    /// <summary>Something that must be true at the provider.</summary>
    /// <param name="providerState">The state in the consumer's words.</param>
    ISynchronousMessageBuilder Given(string providerState);

    /// <summary>The message that the consumer sends.</summary>
    /// <param name="describe">Describes it.</param>
    ISynchronousMessageBuilder WithRequest(Action<IMessagePartBuilder> describe);

    /// <summary>A message that answers; call it again for another one.</summary>
    /// <param name="describe">Describes it.</param>
    ISynchronousMessageBuilder WillRespondWith(Action<IMessagePartBuilder> describe);

    /// <summary>Gives the code under test the request that it must produce and the answers that it must handle and, when it returns, adds the message to the pact file.</summary>
    /// <param name="exchange">
    /// Takes a way to send: call it with the bytes that the code under test produced; it returns the answers,
    /// or throws a <see cref="PactFailureException"/> with all differences.
    /// </param>
    Task VerifyAsync(Func<Func<MessageExample, IReadOnlyList<MessageExample>>, Task> exchange);
}
