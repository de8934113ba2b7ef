using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PactBroker.Storage.Sqlite;

/// <summary>Numbered scripts, embedded; each runs once, in a transaction together with the note that it ran.</summary>
internal static class SqliteMigrations
{
    private const string Prefix = "PactBroker.Storage.Sqlite.Migrations.";

    public static void Apply(SqliteConnection connection, long now)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL)");
        // Immediate: of two processes that start on one file, the second waits here and then finds the work done.
        using var transaction = connection.BeginTransaction(deferred: false);
        var applied = connection.Query<long>("SELECT number FROM schema_migrations", transaction: transaction).ToHashSet();
        foreach (var (number, name) in Scripts().Where(script => !applied.Contains(script.Number)))
        {
            connection.Execute(Read(name), transaction: transaction);
            connection.Execute("INSERT INTO schema_migrations (number, name, applied_at) VALUES (@number, @name, @now)", new { number, name, now }, transaction);
        }

        transaction.Commit();
    }

    private static IEnumerable<(long Number, string Name)> Scripts() =>
        typeof(SqliteMigrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (long.Parse(name.AsSpan(Prefix.Length, 3), CultureInfo.InvariantCulture), name[Prefix.Length..]))
            .Order();

    private static string Read(string name)
    {
        using var stream = typeof(SqliteMigrations).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The migration {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
