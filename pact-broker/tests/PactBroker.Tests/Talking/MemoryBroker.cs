namespace PactBroker.Tests.Talking;

/// <summary>A broker on SQLite in memory.</summary>
public sealed class MemoryBroker : TestBroker
{
    public override async ValueTask InitializeAsync() => await StartAsync(BrokerDatabase.InMemory);
}
