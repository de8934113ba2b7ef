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

    /// <summary>As <see cref="VerifyAsync{T}(Func{T, Task})"/>, for handlers that cannot be awaited.</summary>
    /// <param name="handler">The consumer's handler.</param>
    /// <typeparam name="T">What the handler takes.</typeparam>
    void Verify<T>(Action<T> handler);
}
