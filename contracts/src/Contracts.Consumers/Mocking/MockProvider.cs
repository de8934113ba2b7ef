using System.Net;
using Contracts.Engine.Documents;

namespace Contracts.Consumers.Mocking;

/// <summary>Plays a provider outside of tests, as its pacts describe it: for a front end that is developed before its back end. Disposing ends it.</summary>
public sealed class MockProvider : IAsyncDisposable
{
    private readonly MockServer _server;

    private MockProvider(MockServer server) => _server = server;

    /// <summary>Where it listens.</summary>
    public Uri Address => _server.MockServerUri;

    /// <summary>Starts to listen.</summary>
    /// <param name="interactions">What it answers; of several that fit a request, the first.</param>
    /// <param name="endpoint">Where to listen; port 0 takes a free one.</param>
    /// <param name="answered">Is told of each request as it is answered, from several threads.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<MockProvider> StartAsync(
        IEnumerable<HttpInteraction> interactions, IPEndPoint endpoint, Action<MockedRequest>? answered = null, CancellationToken cancellationToken = default) =>
        new(await MockServer.StartAsync(
            new MockResponder([.. interactions.Select(interaction => new MockedInteraction(interaction))], answered),
            endpoint,
            TimeProvider.System,
            cancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
