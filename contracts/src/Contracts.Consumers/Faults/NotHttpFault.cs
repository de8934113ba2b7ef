using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record NotHttpFault() : Fault("not HTTP")
{
    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.NotHttp();
}
