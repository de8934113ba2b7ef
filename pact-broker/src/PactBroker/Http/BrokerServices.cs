using PactBroker.Storage;

namespace PactBroker.Http;

/// <summary>What every handler may use.</summary>
internal sealed record BrokerServices(IBrokerStorage Storage, BrokerSettings Settings);
