using System.Net;
using Contracts.Engine.Documents;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Contracts.Consumers.Mocking;

/// <summary>A responder on a socket of its own: Kestrel without a host around it, which starts in about a millisecond.</summary>
internal sealed class MockServer : IConsumerContext, IAsyncDisposable
{
    private readonly KestrelServer _kestrel;

    private MockServer(KestrelServer kestrel, MockResponder responder, Uri address)
    {
        _kestrel = kestrel;
        Responder = responder;
        MockServerUri = address;
    }

    public MockResponder Responder { get; }

    public Uri MockServerUri { get; }

    public static Task<MockServer> StartAsync(IEnumerable<HttpInteraction> interactions, IPEndPoint endpoint, CancellationToken cancellationToken) =>
        StartAsync(interactions, endpoint, answered: null, cancellationToken);

    public static async Task<MockServer> StartAsync(
        IEnumerable<HttpInteraction> interactions, IPEndPoint endpoint, Action<MockedRequest>? answered, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions
        {
            AddServerHeader = false,
            AllowSynchronousIO = false,
            RequestHeaderEncodingSelector = _ => System.Text.Encoding.UTF8,
            ResponseHeaderEncodingSelector = _ => System.Text.Encoding.UTF8,
        };
        options.Limits.MaxRequestBodySize = null;
        options.Listen(endpoint, listen => listen.Protocols = HttpProtocols.Http1);

        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        var responder = new MockResponder(interactions, answered);
        var application = new MockApplication(responder);
        await server.StartAsync(application, cancellationToken).ConfigureAwait(false);
        var address = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        application.Address = address;
        return new MockServer(server, responder, address);
    }

    public HttpClient CreateClient() => new(CreateHandler()) { BaseAddress = MockServerUri };

    public HttpMessageHandler CreateHandler() => new MockHandler(Responder, MockServerUri);

    public async ValueTask DisposeAsync()
    {
        // Connections that a client keeps open are not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _kestrel.StopAsync(now.Token).ConfigureAwait(false);
        _kestrel.Dispose();
    }
}
