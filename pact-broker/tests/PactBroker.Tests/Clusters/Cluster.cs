using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Clusters;

/// <summary>Three brokers on one PostgreSQL database, started together, and a client of each.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly PostgreSqlTestDatabase _database;
    private readonly List<RunningBroker> _brokers;

    private Cluster(PostgreSqlTestDatabase database, IEnumerable<RunningBroker> brokers)
    {
        (_database, _brokers) = (database, [.. brokers]);
        Talks = [.. _brokers.Select(broker => new Talk(broker.BaseAddress))];
    }

    public IReadOnlyList<Talk> Talks { get; }

    /// <summary>Skips the test where there is no PostgreSQL; in CI it fails.</summary>
    /// <param name="with">What the brokers are set to, beside their database.</param>
    public static async Task<Cluster> StartAsync(BrokerOptions? with = null)
    {
        PostgreSqlServer.Require();
        var database = await PostgreSqlTestDatabase.CreateAsync();
        var options = (with ?? new BrokerOptions()) with { Database = BrokerDatabase.PostgreSql(database.ConnectionString) };
        return new Cluster(database, await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => BrokerHost.StartAsync(options, TestContext.Current.CancellationToken))));
    }

    /// <summary>Stops the brokers; each brings to an end what it has begun.</summary>
    public async Task StopAsync()
    {
        foreach (var broker in _brokers)
        {
            await broker.DisposeAsync();
        }

        _brokers.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var talk in Talks)
        {
            talk.Dispose();
        }

        await StopAsync();
        await _database.DisposeAsync();
    }
}
