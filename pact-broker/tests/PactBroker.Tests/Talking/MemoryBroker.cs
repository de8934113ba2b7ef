namespace PactBroker.Tests.Talking;

/// <summary>A broker in memory for the tests of a class; names keep the tests apart.</summary>
public sealed class MemoryBroker : IAsyncLifetime
{
    private RunningBroker? broker;

    public Talk Talk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        broker = await BrokerHost.StartAsync(new BrokerOptions());
        Talk = new Talk(broker.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        Talk.Dispose();
        await broker!.DisposeAsync();
    }
}
