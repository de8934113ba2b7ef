using System.Net.Sockets;
using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record RefusedFault() : Fault("refused")
{
    internal override bool Disconnects => true;

    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.NoConnection(SocketError.ConnectionRefused);
}
