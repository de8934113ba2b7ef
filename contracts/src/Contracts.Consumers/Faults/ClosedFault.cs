using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record ClosedFault() : Fault("closed")
{
    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.Nothing(Ending.Closed);
}
