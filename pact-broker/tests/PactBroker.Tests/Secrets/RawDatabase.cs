using Dapper;
using Microsoft.Data.Sqlite;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Secrets;

/// <summary>Everything that somebody reads who has the database, and no broker.</summary>
internal static class RawDatabase
{
    public static async Task<string> ReadAsync(EmptyDatabase database)
    {
        await using var connection = await database.ConnectAsync();
        if (connection is SqliteConnection)
        {
            var file = connection.DataSource;
            await connection.CloseAsync();
            return string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(file)!).Select(path => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path))));
        }

        var tables = (await connection.QueryAsync<string>("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")).ToList();
        tables.Should().HaveCountGreaterThan(20);
        return string.Concat(await Task.WhenAll(tables.Select(async table =>
        {
            await using var own = await database.ConnectAsync();
            return string.Concat(await own.QueryAsync<string>($"SELECT CAST(t AS TEXT) FROM \"{table}\" t"));
        })));
    }
}
