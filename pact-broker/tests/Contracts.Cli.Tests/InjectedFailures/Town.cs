using PactBroker;
using PactBroker.Client;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>What all trials share: a broker and a shop, both real.</summary>
public sealed class Town : IAsyncLifetime
{
    private RunningBroker? _broker;

    internal BrokerClient Broker { get; private set; } = null!;

    internal ShopApp Shop { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _broker = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        Broker = new BrokerClient(new BrokerClientOptions { BaseAddress = _broker.BaseAddress });
        Shop = await ShopApp.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Shop.DisposeAsync();
        Broker.Dispose();
        if (_broker is not null)
            await _broker.DisposeAsync();
    }
}
