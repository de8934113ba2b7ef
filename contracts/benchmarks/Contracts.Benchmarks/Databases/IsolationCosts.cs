using System.Data.Common;
using System.Diagnostics;
using Contracts.Benchmarks.Processes;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Contracts.Benchmarks.Databases;

/// <summary>What each way of isolation adds to an interaction: a database of 20 tables, a few rows written between two interactions, the first write after it included.</summary>
internal static class IsolationCosts
{
    private const int Tables = 20;
    private const int Interactions = 60;

    public static async Task<int> RunAsync()
    {
        foreach (var isolation in Enum.GetValues<DatabaseIsolation>())
        {
            await MeasureAsync(new SqliteTestDatabase { Isolation = isolation });
            await MeasureAsync(new PostgreSqlTestDatabase { Isolation = isolation });
        }

        return 0;
    }

    private static async Task MeasureAsync(TestDatabase database)
    {
        await using (database)
        {
            await database.StartAsync(CancellationToken.None);
            await ExecuteAsync(database, string.Concat(Enumerable.Range(0, Tables).Select(table =>
                $"CREATE TABLE t{table} (id integer PRIMARY KEY, name text); CREATE INDEX i{table} ON t{table} (name); INSERT INTO t{table} VALUES (1, 'baseline');")));
            await database.BeginAsync(null, CancellationToken.None);
            var (begins, writes) = (new List<double>(), new List<double>());
            for (var interaction = 0; interaction < Interactions; interaction++)
            {
                var started = Stopwatch.GetTimestamp();
                await WriteAsync(database, string.Concat(Enumerable.Range(0, 4).Select(table => $"INSERT INTO t{table} VALUES ({100 + interaction}, 'row');")));
                writes.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                // What a look at the tables costs belongs to the ways that need one: to tell what was left, or that everything was taken back.
                started = Stopwatch.GetTimestamp();
                await database.EndAsync(CancellationToken.None);
                await database.BeginAsync(null, CancellationToken.None);
                begins.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            Console.WriteLine($"{database.Kind,-11}{database.Isolation,-8}{Series.Median(begins),8:0.0} ms   and {Series.Median(writes):0.0} ms for the first write after it");
        }
    }

    private static Task WriteAsync(TestDatabase database, string sql) =>
        database.Isolation == DatabaseIsolation.Rollback ? ExecuteAsync(database.Connection, sql) : ExecuteAsync(database, sql);

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using DbConnection connection = database is SqliteTestDatabase ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
