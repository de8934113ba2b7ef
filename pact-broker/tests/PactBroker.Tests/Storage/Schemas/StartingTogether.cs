using Dapper;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Storage.Schemas;

/// <summary>Nodes that a deployment starts all at once find the tables missing all at once.</summary>
public sealed class StartingTogether
{
    private const int Nodes = 8;

    public static TheoryData<string> Databases => [.. EmptyDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task On_an_empty_database_makes_everything_once_and_all_nodes_work(string name)
    {
        await using var database = await EmptyDatabase.CreateAsync(name);
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var starting = Enumerable.Range(0, Nodes).Select(_ => Task.Run(async () =>
        {
            await start.Task;
            return await BrokerHost.StartAsync(new BrokerOptions { Database = database.Database });
        })).ToList();
        start.SetResult();
        var brokers = await Task.WhenAll(starting);

        var statuses = await Task.WhenAll(brokers.Select(async (broker, i) =>
        {
            using var talk = new Talk(broker.BaseAddress);
            return (await talk.PutAsync($"/pacticipants/Foo/versions/{i}")).Status;
        }));
        foreach (var broker in brokers)
        {
            await broker.DisposeAsync();
        }

        statuses.Should().Equal(Enumerable.Repeat(201, Nodes));
        await using var connection = await database.ConnectAsync();
        (await connection.QueryAsync<long>("SELECT number FROM schema_migrations ORDER BY 1")).Should().Equal(database.Scripts.Select(script => script.Number));
        (await connection.QueryAsync<string>("SELECT name FROM environments ORDER BY 1")).Should().Equal("production", "test");
        (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM versions")).Should().Be(Nodes);
    }
}
