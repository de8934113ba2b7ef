using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Talking;

/// <summary>A broker on a PostgreSQL database of its own; without a server, its tests are skipped.</summary>
public sealed class PostgreSqlBroker : TestBroker
{
    private PostgreSqlTestDatabase? _database;

    public override async ValueTask InitializeAsync()
    {
        if (PostgreSqlServer.IsThere)
        {
            _database = await PostgreSqlTestDatabase.CreateAsync();
            await StartAsync(BrokerDatabase.PostgreSql(_database.ConnectionString));
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    protected override InvalidOperationException Missing()
    {
        PostgreSqlServer.Require();
        return base.Missing();
    }
}
