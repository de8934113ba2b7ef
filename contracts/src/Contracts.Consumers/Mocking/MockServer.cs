using System.Net;

namespace Contracts.Consumers.Mocking;

/// <summary>A responder at an address of its own.</summary>
internal sealed class MockServer : IConsumerContext, IAsyncDisposable
{
    private readonly IAsyncDisposable _listener;

    private readonly WaitingRequests _waiting;

    private MockServer(IAsyncDisposable listener, Uri address, MockResponder responder, WaitingRequests waiting, CancellationToken cancellationToken)
    {
        _listener = listener;
        _waiting = waiting;
        Responder = responder;
        MockServerUri = address;
        CancellationToken = cancellationToken;
    }

    public MockResponder Responder { get; }

    public Uri MockServerUri { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="responder">What answers.</param>
    /// <param name="endpoint">Where; port 0 takes a free one.</param>
    /// <param name="time">What late answers wait by.</param>
    /// <param name="cancellationToken">Cancels the start, and the waiting of requests that get no answer.</param>
    public static async Task<MockServer> StartAsync(MockResponder responder, IPEndPoint endpoint, TimeProvider time, CancellationToken cancellationToken)
    {
        var requests = new WaitingRequests(time, cancellationToken);
        if (responder.Unreachable is { } error)
        {
            var nobody = NoListener.For(error, endpoint);
            return new MockServer(nobody, nobody.Address, responder, requests, cancellationToken);
        }

        var kestrel = await KestrelListener.StartAsync(new MockApplication(responder, new SocketDelivery(requests)), endpoint, cancellationToken).ConfigureAwait(false);
        return new MockServer(kestrel, kestrel.Address, responder, requests, cancellationToken);
    }

    public HttpClient CreateClient() => new(CreateHandler()) { BaseAddress = MockServerUri };

    public HttpMessageHandler CreateHandler() => new MockHandler(Responder, MockServerUri, new MemoryDelivery(_waiting));

    public Task RequestWaitsAsync() => _waiting.NextAsync();

    public async ValueTask DisposeAsync()
    {
        _waiting.End();
        await _listener.DisposeAsync().ConfigureAwait(false);
        _waiting.Dispose();
    }
}
