using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Contracts.Consumers.Mocking;

/// <summary>Kestrel without a host around it, which starts in about a millisecond.</summary>
internal sealed class KestrelListener : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;

    private KestrelListener(KestrelServer kestrel, Uri address)
    {
        _kestrel = kestrel;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<KestrelListener> StartAsync(MockApplication application, IPEndPoint endpoint, CancellationToken cancellationToken)
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

        // Answering never blocks: to hand each request to another thread and back would cost more than the answer.
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions { UnsafePreferInlineScheduling = true }), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await server.StartAsync(application, cancellationToken).ConfigureAwait(false);
        var address = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        application.Address = address;
        return new KestrelListener(server, address);
    }

    public async ValueTask DisposeAsync()
    {
        // Connections that a client keeps open are not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _kestrel.StopAsync(now.Token).ConfigureAwait(false);
        _kestrel.Dispose();
    }
}
