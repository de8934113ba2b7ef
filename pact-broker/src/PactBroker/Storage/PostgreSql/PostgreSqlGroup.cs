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

    private enum Outcome
    {
        /// <summary>Each unit has its result or its failure.</summary>
        Done,

        /// <summary>Nothing was written, and another try may succeed.</summary>
        Again,

        /// <summary>Nothing was written since one unit ended the transaction of all.</summary>
        Apart,
    }

    public async Task WriteAsync(IReadOnlyList<WriteUnit> units)
    {
        for (var attempt = 1; ; attempt++)
        {
            foreach (var unit in units)
            {
                unit.Failure = null;
            }

            switch (await TryWriteAsync(units, mayTryAgain: attempt < Tries))
            {
                case Outcome.Done:
                    return;
                case Outcome.Apart:
                    // A full disk, a damaged page: the connection is gone with everybody. Whoever is innocent succeeds alone.
                    foreach (var unit in units)
                    {
                        await WriteAsync([unit]);
                    }

                    return;
            }
        }
    }

    private async Task<Outcome> TryWriteAsync(IReadOnlyList<WriteUnit> units, bool mayTryAgain)
    {
        var committing = false;
        try
        {
            await using var connection = await connections.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
            var instant = await connection.QuerySingleAsync<long>(TakeTurn, new { now = time.GetUtcNow().UtcTicks, units = units.Count }, transaction);
            foreach (var unit in units)
            {
                if (!await TryRunAsync(connection, transaction, unit, instant++))
                {
                    return units.Count > 1 ? Outcome.Apart : Outcome.Done;
                }
            }

            committing = true;
            await transaction.CommitAsync();
            return Outcome.Done;
        }
        catch (Exception failure)
        {
            // A connection that breaks during the commit leaves open whether it happened: that must not be repeated.
            if (mayTryAgain && !committing && PostgreSqlFailures.IsWorthAnotherTry(failure))
            {
                return Outcome.Again;
            }

            foreach (var unit in units)
            {
                unit.Failure ??= PostgreSqlFailures.Translate(failure);
            }

            return Outcome.Done;
        }
    }

    /// <summary>False when the transaction of all is gone and not only this unit.</summary>
    private static async Task<bool> TryRunAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, WriteUnit unit, long instant)
    {
        if (unit.IsAbandoned)
        {
            unit.Failure = new OperationCanceledException();
            return true;
        }

        await transaction.SaveAsync("unit");
        try
        {
            await unit.RunAsync(new StorageSession(connection, transaction, PostgreSqlDialect.Instance, instant));
        }
        catch (Exception failure) when (!PostgreSqlFailures.IsWorthAnotherTry(failure))
        {
            unit.Failure = PostgreSqlFailures.Translate(failure);
            if (connection.State != ConnectionState.Open)
            {
                return false;
            }

            await transaction.RollbackAsync("unit");
        }

        await transaction.ReleaseAsync("unit");
        return true;
    }
}
