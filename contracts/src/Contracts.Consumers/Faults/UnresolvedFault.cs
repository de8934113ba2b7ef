using System.Net.Sockets;
using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record UnresolvedFault() : Fault("unresolved")
{
    internal override bool Disconnects => true;

    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.NoConnection(SocketError.HostNotFound);
}
