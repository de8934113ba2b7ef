using Contracts.Consumers.Mocking;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers.Faults;

internal sealed record StallInBodyFault() : Fault("stall in body")
{
    internal override string Pattern => RequestPattern.Timeout;

    internal override bool NeedsBody => true;

    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.Part(healthy, healthy.Body.Length / 2, Ending.Silence);
}
