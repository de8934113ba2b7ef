using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Tests.Faults;

/// <summary>A broker on a storage that a test keeps at hand, to do something to it. It answers, and does nothing by itself.</summary>
internal static class BrokerOn
{
    public static async Task<RunningBroker> StartAsync(IBrokerStorage storage)
    {
        var options = new BrokerOptions();
        await storage.WriteAsync(Environments.EnvironmentSeed.PlantAsync, TestContext.Current.CancellationToken);
        var services = new BrokerServices(storage, options.Settings);
        var app = BrokerApplication.Build(options, services);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningBroker(app, services);
    }
}
