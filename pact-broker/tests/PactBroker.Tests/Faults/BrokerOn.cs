using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Tests.Faults;

/// <summary>A broker on a storage that a test keeps at hand, to do something to it.</summary>
internal static class BrokerOn
{
    public static async Task<RunningBroker> StartAsync(IBrokerStorage storage)
    {
        var options = new BrokerOptions();
        await storage.WriteAsync(Environments.EnvironmentSeed.PlantAsync, TestContext.Current.CancellationToken);
        var app = BrokerApplication.Build(options, new BrokerServices(storage, options.Settings));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningBroker(app, storage);
    }
}
