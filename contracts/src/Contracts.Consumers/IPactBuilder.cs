namespace Contracts.Consumers;

/// <summary>The interactions of one test, and the mock server that plays the provider.</summary>
public interface IPactBuilder
{
    /// <summary>
    /// Starts a mock server with the interactions declared since the last call, runs the code under test against it,
    /// and adds the interactions to the pact file when every one of them was requested as declared.
    /// </summary>
    /// <param name="interact">Calls the code under test with the mock server's address.</param>
    /// <exception cref="PactFailureException">The code under test asked for something else; all differences are in it, also when the code under test threw.</exception>
    Task VerifyAsync(Func<IConsumerContext, Task> interact);

    /// <summary>As <see cref="VerifyAsync(Func{IConsumerContext, Task})"/>, with a token for the code under test and for all that this method waits for.</summary>
    /// <param name="interact">Calls the code under test with the mock server's address and the token.</param>
    /// <param name="cancellationToken">Ends the test; requests that a fault keeps waiting end too. The other overload takes the token of the run's current test.</param>
    /// <exception cref="PactFailureException">The code under test asked for something else; all differences are in it, also when the code under test threw.</exception>
    Task VerifyAsync(Func<IConsumerContext, CancellationToken, Task> interact, CancellationToken cancellationToken);

    /// <summary>As <see cref="VerifyAsync(Func{IConsumerContext, Task})"/>, for code that cannot be awaited. Blocks the thread.</summary>
    /// <param name="interact">Calls the code under test with the mock server's address.</param>
    void Verify(Action<IConsumerContext> interact);
}

/// <summary>A builder of HTTP interactions in one version of the specification.</summary>
/// <typeparam name="TRequest">What describes the request in that version.</typeparam>
public interface IPactBuilder<out TRequest> : IPactBuilder
{
    /// <summary>Begins an interaction.</summary>
    /// <param name="description">What it is about, in the consumer's words: <c>a request for the price of a product</c>. With the states it identifies the interaction.</param>
    TRequest UponReceiving(string description);
}

/// <summary>HTTP interactions of a pact in version 2.</summary>
public interface IPactBuilderV2 : IPactBuilder<IRequestBuilderV2>;

/// <summary>HTTP interactions of a pact in version 3.</summary>
public interface IPactBuilderV3 : IPactBuilder<IRequestBuilderV3>;

/// <summary>HTTP interactions of a pact in version 4.</summary>
public interface IPactBuilderV4 : IPactBuilder<IRequestBuilderV4>;
