using PactBroker.Storage;
using PactBroker.Storage.PostgreSql;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Storage;

/// <summary>A database that several brokers share.</summary>
public sealed class WritingToPostgreSql : WritingUnits
{
    private PostgreSqlTestDatabase? _database;

    private PostgreSqlTestDatabase Database => _database ?? throw new InvalidOperationException("There is no database.");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task Brokers_that_start_together_on_an_empty_database_make_its_tables_once()
    {
        await using var empty = await PostgreSqlTestDatabase.CreateEmptyAsync();
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PostgreSqlStorage.Open(empty.ConnectionString, TimeProvider.System))));

        var applied = await opened[0].ReadAsync(session => session.QueryAsync<string>("SELECT name FROM schema_migrations"), CancellationToken.None);
        foreach (var each in opened)
        {
            await each.DisposeAsync();
        }

        applied.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Brokers_whose_clocks_differ_still_write_in_one_order()
    {
        await using var early = PostgreSqlStorage.Open(Database.ConnectionString, new SettableTime(DateTimeOffset.UnixEpoch));
        var written = new List<long>();
        for (var i = 0; i < 10; i++)
        {
            foreach (var storage in new[] { Storage, early })
            {
                written.Add(await storage.WriteAsync(session => Task.FromResult(session.Now), CancellationToken.None));
            }
        }

        written.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
    }

    [Fact]
    public async Task A_unit_that_meets_a_deadlock_is_run_again()
    {
        await Storage.WriteAsync(session => InsertAsync(session, "locked"), CancellationToken.None);
        var runs = 0;
        var result = await Storage.WriteAsync(
            async session =>
            {
                runs++;
                // What the server answers to one of two transactions that wait for each other.
                return runs == 1
                    ? await session.FirstAsync<int>("DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = 'deadlock_detected'; END $$")
                    : await InsertAsync(session, $"run {runs}");
            },
            CancellationToken.None);

        (result, runs).Should().Be((1, 2));
        (await NamesAsync()).Should().Equal("locked", "run 2");
    }

    [Fact]
    public async Task Lost_connections_are_noticed_and_replaced()
    {
        await NamesAsync();
        await Storage.WriteAsync(session => InsertAsync(session, "before"), CancellationToken.None);
        await PostgreSqlServer.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Database.Name}'");

        await Storage.WriteAsync(session => InsertAsync(session, "after"), CancellationToken.None);
        var reading = await Record.ExceptionAsync(NamesAsync);
        reading?.Should().BeOfType<StorageUnavailableException>();
        (await NamesAsync()).Should().Equal("before", "after");
    }

    private protected override async Task<IBrokerStorage> OpenAsync()
    {
        PostgreSqlServer.Require();
        _database = await PostgreSqlTestDatabase.CreateAsync();
        return PostgreSqlStorage.Open(_database.ConnectionString, TimeProvider.System);
    }
}
