namespace Contracts.Consumers;

/// <summary>A described message, ready to be handled by the code under test.</summary>
public interface IConfiguredMessageVerifier
{
    /// <summary>Gives the handler the example and, when it returns, adds the message to the pact file.</summary>
    /// <param name="handler">The consumer's handler.</param>
    /// <typeparam name="T">What the handler takes; the example is deserialized to it.</typeparam>
    /// <exception cref="PactMessageConsumerVerificationException">The handler threw, or the example is no <typeparamref name="T"/>.</exception>
    Task VerifyAsync<T>(Func<T, Task> handler);

    /// <summary>Gives the handler the example with its metadata and, when it returns, adds the message to the pact file.</summary>
    /// <param name="handler">The consumer's handler.</param>
    /// <typeparam name="T">What the handler takes; the example is deserialized to it.</typeparam>
    /// <exception cref="PactMessageConsumerVerificationException">The handler threw, or the example is no <typeparamref name="T"/>.</exception>
    Task VerifyAsync<T>(Func<T, MessageExample, Task> handler);

    /// <summary>As <see cref="VerifyAsync{T}(Func{T, MessageExample, Task})"/>, with a token for the handler and for all that this method waits for.</summary>
    /// <param name="handler">The consumer's handler.</param>
    /// <param name="cancellationToken">Ends the test. The other overloads take the token of the run's current test.</param>
    /// <typeparam name="T">What the handler takes; the example is deserialized to it.</typeparam>
    /// <exception cref="PactMessageConsumerVerificationException">The handler threw, or the example is no <typeparamref name="T"/>.</exception>
    Task VerifyAsync<T>(Func<T, MessageExample, CancellationToken, Task> handler, CancellationToken cancellationToken);

    /// <summary>As <see cref="VerifyAsync{T}(Func{T, Task})"/>, for handlers that cannot be awaited.</summary>
    /// <param name="handler">The consumer's handler.</param>
    /// <typeparam name="T">What the handler takes.</typeparam>
    void Verify<T>(Action<T> handler);
}
