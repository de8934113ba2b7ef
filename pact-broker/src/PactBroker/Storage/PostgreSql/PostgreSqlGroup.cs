using System.Data;
using Dapper;
using Npgsql;
using PactBroker.Storage.Writing;

namespace PactBroker.Storage.PostgreSql;

/// <summary>Writes units in one transaction; each ends with a result or a failure, and nothing of a failed one stays.</summary>
internal sealed class PostgreSqlGroup(NpgsqlDataSource connections, TimeProvider time)
{
    private const int Tries = 3;

    // Waiting for the row is waiting for one's turn. The statement sees what the writer before has committed, and READ
    // COMMITTED lets every later one see it, too.
    private const string TakeTurn = "UPDATE write_turn SET last_instant = GREATEST(last_instant + 1, @now) + @units - 1 RETURNING last_instant - @units + 1";

    public async Task WriteAsync(IReadOnlyList<WriteUnit> units)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            foreach (var unit in units)
            {
                unit.Failure = null;
            }

            if (await TryWriteAsync(units, mayTryAgain: attempt < Tries))
            {
                return;
            }
        }
    }

    /// <summary>False when nothing was written and another try may succeed.</summary>
    private async Task<bool> TryWriteAsync(IReadOnlyList<WriteUnit> units, bool mayTryAgain)
    {
        var committing = false;
        try
        {
            await using var connection = await connections.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
            var instant = await connection.QuerySingleAsync<long>(TakeTurn, new { now = time.GetUtcNow().UtcTicks, units = units.Count }, transaction);
            foreach (var unit in units)
            {
                await RunAsync(connection, transaction, unit, instant++);
            }

            committing = true;
            await transaction.CommitAsync();
            return true;
        }
        catch (Exception failure)
        {
            // A connection that breaks during the commit leaves open whether it happened: that must not be repeated.
            if (mayTryAgain && !committing && PostgreSqlFailures.IsWorthAnotherTry(failure))
            {
                return false;
            }

            foreach (var unit in units)
            {
                unit.Failure ??= PostgreSqlFailures.Translate(failure);
            }

            return true;
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, WriteUnit unit, long instant)
    {
        if (unit.IsAbandoned)
        {
            unit.Failure = new OperationCanceledException();
            return;
        }

        await transaction.SaveAsync("unit");
        try
        {
            await unit.RunAsync(new StorageSession(connection, transaction, PostgreSqlDialect.Instance, instant));
        }
        catch (Exception failure) when (!PostgreSqlFailures.IsWorthAnotherTry(failure))
        {
            unit.Failure = failure;
            await transaction.RollbackAsync("unit");
        }

        await transaction.ReleaseAsync("unit");
    }
}
