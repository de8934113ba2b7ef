using Dapper;
using Microsoft.Data.Sqlite;
using PactBroker.Storage.Writing;
using SQLitePCL;

namespace PactBroker.Storage.Sqlite;

/// <summary>Writes units in one transaction; each ends with a result or a failure, and nothing of a failed one stays.</summary>
internal sealed class SqliteGroup(TimeProvider time)
{
    private long _last;

    public async Task WriteAsync(SqliteConnection connection, IReadOnlyList<WriteUnit> units)
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

    private async Task<bool> TryWriteTogetherAsync(SqliteConnection connection, IReadOnlyList<WriteUnit> units)
    {
        var begun = false;
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            begun = true;
            foreach (var unit in units)
            {
                if (!await TryRunAsync(connection, transaction, unit))
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
                unit.Failure ??= SqliteFailures.Translate(failure);
            }

            // Where no transaction could begin, nobody is to blame, and nobody would fare better alone.
            return !begun;
        }
    }

    /// <summary>False when SQLite has rolled back the whole transaction and not only this unit.</summary>
    private async Task<bool> TryRunAsync(SqliteConnection connection, SqliteTransaction transaction, WriteUnit unit)
    {
        if (unit.IsAbandoned)
        {
            unit.Failure = new OperationCanceledException();
            return true;
        }

        connection.Execute("SAVEPOINT unit", transaction: transaction);
        try
        {
            await unit.RunAsync(new StorageSession(connection, transaction, SqliteDialect.Instance, NextInstant()));
        }
        catch (Exception failure)
        {
            unit.Failure = SqliteFailures.Translate(failure);
            if (raw.sqlite3_get_autocommit(connection.Handle) != 0)
            {
                return false;
            }

            connection.Execute("ROLLBACK TO unit", transaction: transaction);
        }

        connection.Execute("RELEASE unit", transaction: transaction);
        return true;
    }

    /// <summary>Every write has an instant of its own, later than the one before, so that "from" and "to" order what happened.</summary>
    private long NextInstant() => _last = Math.Max(_last + 1, time.GetUtcNow().UtcTicks);
}
