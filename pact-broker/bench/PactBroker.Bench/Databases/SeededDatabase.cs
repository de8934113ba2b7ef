using PactBroker.Storage;

namespace PactBroker.Bench.Databases;

/// <summary>Fills a database before it is measured.</summary>
internal static class SeededDatabase
{
    // A broker is started once, so that the environments are there; then this process fills the tables.
    public static async Task FillAsync(BenchDatabase database, Func<StorageSession, Task<int>> plant)
    {
        await using (await BrokerHost.StartAsync(new BrokerOptions { Database = database.Database }))
        {
        }

        await using var storage = database.Database.Open(TimeProvider.System);
        await storage.WriteAsync(plant, CancellationToken.None);
        await database.SettleAsync();
    }
}
