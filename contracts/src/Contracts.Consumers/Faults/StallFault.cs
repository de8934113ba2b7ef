using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record StallFault() : Fault("stall")
{
    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.Nothing(Ending.Silence);
}
