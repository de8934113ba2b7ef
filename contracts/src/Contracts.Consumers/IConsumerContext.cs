namespace Contracts.Consumers;

/// <summary>What the code under test needs in order to talk to the mock server.</summary>
public interface IConsumerContext
{
    /// <summary>The address of the mock server; its base address for a client.</summary>
    Uri MockServerUri { get; }

    /// <summary>The token of the test: canceled when the test shall end.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>A client that reaches the mock server without a socket. Its base address is <see cref="MockServerUri"/>.</summary>
    HttpClient CreateClient();

    /// <summary>The innermost handler of a client, for code that builds its own: it reaches the mock server without a socket, whatever the host of the request.</summary>
    HttpMessageHandler CreateHandler();

    /// <summary>
    /// Completes when another request waits for an answer that does not come, or not yet (<see cref="Faults.Fault.Stall"/>, <see cref="Faults.Fault.Slow"/>):
    /// then the clock of the code under test can be put forward.
    /// </summary>
    Task RequestWaitsAsync();
}
