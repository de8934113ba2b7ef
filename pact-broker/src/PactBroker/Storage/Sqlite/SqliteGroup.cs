using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PactBroker.Storage.Sqlite;

/// <summary>Writes units in one transaction; each ends with a result or a failure, and nothing of a failed one stays.</summary>
internal static class SqliteGroup
{
    public static async Task WriteAsync(SqliteConnection connection, IReadOnlyList<SqliteUnit> units)
    {
        if (await TryWriteTogetherAsync(connection, units))
        {
            return;
        }

        // A full disk, a failed commit: the transaction is gone with everybody in it. Whoever is innocent succeeds alone.
        foreach (var unit in units)
        {
            unit.Failure = null;
            if (!await TryWriteTogetherAsync(connection, [unit]))
            {
                unit.Failure ??= new InvalidOperationException("The transaction could not be completed.");
            }
        }
    }

    private static async Task<bool> TryWriteTogetherAsync(SqliteConnection connection, IReadOnlyList<SqliteUnit> units)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var session = new StorageSession(connection, transaction, SqliteDialect.Instance);
            foreach (var unit in units)
            {
                if (!await TryRunAsync(connection, transaction, session, unit))
                {
                    return false;
                }
            }

            transaction.Commit();
            return true;
        }
        catch (SqliteException failure)
        {
            foreach (var unit in units)
            {
                unit.Failure ??= failure;
            }

            return false;
        }
    }

    /// <summary>False when SQLite has rolled back the whole transaction and not only this unit.</summary>
    private static async Task<bool> TryRunAsync(SqliteConnection connection, SqliteTransaction transaction, StorageSession session, SqliteUnit unit)
    {
        if (unit.IsAbandoned)
        {
            unit.Failure = new OperationCanceledException();
            return true;
        }

        connection.Execute("SAVEPOINT unit", transaction: transaction);
        try
        {
            await unit.RunAsync(session);
        }
        catch (Exception failure)
        {
            unit.Failure = failure;
            if (raw.sqlite3_get_autocommit(connection.Handle) != 0)
            {
                return false;
            }

            connection.Execute("ROLLBACK TO unit", transaction: transaction);
        }

        connection.Execute("RELEASE unit", transaction: transaction);
        return true;
    }
}
