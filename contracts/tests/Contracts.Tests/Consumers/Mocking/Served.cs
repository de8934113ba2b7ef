using System.Collections.Immutable;
using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Http;
using Contracts.Consumers.Mocking;

namespace Contracts.Tests.Consumers.Mocking;

/// <summary>A mock server on a socket, for tests that look at its answers and its verdict.</summary>
internal sealed class Served : IDisposable
{
    private readonly MockServer _server;

    public Served(Action<IPactBuilderV4> describe)
    {
        var builder = (HttpPactBuilder)Pact.V4("c", "p").WithHttpInteractions();
        describe(builder);
        _server = Task.Run(() => MockServer.StartAsync(
            new MockResponder(builder.TakeInteractions()), new IPEndPoint(IPAddress.Loopback, 0), TimeProvider.System, CancellationToken.None)).GetAwaiter().GetResult();
        Client = new HttpClient { BaseAddress = _server.MockServerUri };
    }

    public HttpClient Client { get; }

    public ImmutableArray<RequestProblem> Problems => _server.Responder.Problems();

    public void Dispose()
    {
        Client.Dispose();
        _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
