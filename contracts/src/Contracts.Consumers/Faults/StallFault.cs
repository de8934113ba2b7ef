using Contracts.Consumers.Mocking;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers.Faults;

internal sealed record StallFault() : Fault("stall")
{
    internal override string Pattern => RequestPattern.Timeout;

    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.Nothing(Ending.Silence);
}
