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

    /// <summary>As the other overload, with a token for the code under test and for all that this method waits for.</summary>
    /// <param name="exchange">Takes a way to send, and the token.</param>
    /// <param name="cancellationToken">Ends the test. The other overload takes the token of the run's current test.</param>
    Task VerifyAsync(Func<Func<MessageExample, IReadOnlyList<MessageExample>>, CancellationToken, Task> exchange, CancellationToken cancellationToken);
}
