using Contracts.Consumers.Behavior;
using Contracts.Databases;
using Contracts.Testing;
using Contracts.Tests.Consumers.Behavior.Handlers;
using Npgsql;

namespace Contracts.Tests.Consumers.Behavior;

/// <summary>Handlers on a real database, as they are: their own awaits are the points, and the database's locks hold who has to wait.</summary>
public sealed class RacesOnPostgreSql : IAsyncLifetime
{
    private readonly PostgreSqlTestDatabase _database = new();

    private NpgsqlDataSource? _source;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.StartOrSkipAsync(Token);
        _source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var create = _source.CreateCommand("CREATE TABLE totals (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total int NOT NULL)");
        await create.ExecuteNonQueryAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Reading_and_writing_apart_loses_an_update()
    {
        var findings = await Promises(async (row, sale, token) =>
        {
            await using var connection = await _source!.OpenConnectionAsync(token);
            var total = await ExecuteAsync(connection, $"SELECT total FROM totals WHERE id = {row}", token);
            await ExecuteAsync(connection, $"UPDATE totals SET total = {total + sale.Amount} WHERE id = {row} RETURNING total", token);
        }).CheckAsync(Token);

        var finding = findings.Should().ContainSingle().Subject;
        finding.Property.Should().Be("survives-reordering");
        finding.Deliveries.Should().HaveCount(2).And.Contain(line => line.Contains("is at point"));
    }

    [Fact]
    public async Task One_statement_loses_none() => (await Promises(async (row, sale, token) =>
    {
        await using var connection = await _source!.OpenConnectionAsync(token);
        await ExecuteAsync(connection, $"UPDATE totals SET total = total + {sale.Amount} WHERE id = {row} RETURNING total", token);
    }).CheckAsync(Token)).Should().BeEmpty();

    [Fact]
    public async Task A_locked_row_loses_none() => (await Promises(async (row, sale, token) =>
    {
        await using var connection = await _source!.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        var total = await ExecuteAsync(connection, $"SELECT total FROM totals WHERE id = {row} FOR UPDATE", token);
        await ExecuteAsync(connection, $"UPDATE totals SET total = {total + sale.Amount} WHERE id = {row} RETURNING total", token);
        await transaction.CommitAsync(token);
    }).CheckAsync(Token)).Should().BeEmpty();

    private EventPromises<Sale> Promises(Func<int, Sale, CancellationToken, Task> handle) => EventBehavior.Of([.. Sale.Published.Take(3)])
        .From(async token =>
        {
            await using var connection = await _source!.OpenConnectionAsync(token);
            return await ExecuteAsync(connection, "INSERT INTO totals (total) VALUES (0) RETURNING id", token);
        })
        .HandledBy(row => (sale, token) => handle(row, sale, token))
        .Observing(async (row, token) =>
        {
            await using var connection = await _source!.OpenConnectionAsync(token);
            return await ExecuteAsync(connection, $"SELECT total FROM totals WHERE id = {row}", token);
        })
        .Survives(Disturbance.Reordering)
        .WithRandomSchedules(5)
        .WithSchedulesAtATime(4);

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        var value = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
        // An await whose result is there at once is no point of the handling, and how fast this database answers depends on what else the machine does.
        await Task.Yield();
        return value;
    }
}
