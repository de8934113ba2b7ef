using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record StallInBodyFault() : Fault("stall in body")
{
    internal override bool NeedsBody => true;

    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.Part(healthy, healthy.Body.Length / 2, Ending.Silence);
}
