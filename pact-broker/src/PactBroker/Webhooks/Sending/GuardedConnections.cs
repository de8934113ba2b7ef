using System.Net;
using System.Net.Sockets;
using PactBroker.Domain.Webhooks.Outgoing;

namespace PactBroker.Webhooks.Sending;

/// <summary>Connects to addresses that may be called, and to no other: what a name means is looked up once, here, and what is checked is what is connected to.</summary>
internal sealed class GuardedConnections(OutgoingRules rules)
{
    /// <exception cref="ForbiddenAddressException">None of the host's addresses may be called.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = addresses.Where(address => rules.ProblemOf(address) is null).ToArray();
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException(addresses is [var first, ..] ? $"The address of {host} {rules.ProblemOf(first)}." : $"{host} has no address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
