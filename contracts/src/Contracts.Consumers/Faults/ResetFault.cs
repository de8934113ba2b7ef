using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record ResetFault() : Fault("reset")
{
    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.Nothing(Ending.Reset);
}
