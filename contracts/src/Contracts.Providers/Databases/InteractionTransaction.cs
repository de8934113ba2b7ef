using System.Data;
using System.Data.Common;

namespace Contracts.Providers.Databases;

/// <summary>
/// The transaction that an interaction runs in. It is begun with SQL and not with the driver, so that the app's commands need not name it; a savepoint tells at the end whether it is
/// still the same one.
/// </summary>
internal sealed class InteractionTransaction(DbConnection connection)
{
    public bool IsOpen { get; private set; }

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        // One that a cancelled interaction left.
        if (IsOpen)
            await EndAsync(cancellationToken).ConfigureAwait(false);
        if (connection.State != ConnectionState.Open)
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync("BEGIN", cancellationToken).ConfigureAwait(false);
        await RunAsync("SAVEPOINT contracts_interaction", cancellationToken).ConfigureAwait(false);
        IsOpen = true;
    }

    /// <summary>Takes everything back.</summary>
    /// <returns>Whether there was still something to take back: not, when somebody else ended the transaction.</returns>
    public async Task<bool> EndAsync(CancellationToken cancellationToken)
    {
        IsOpen = false;
        if (connection.State != ConnectionState.Open)
            return false;
        try
        {
            await RunAsync("ROLLBACK TO SAVEPOINT contracts_interaction", cancellationToken).ConfigureAwait(false);
        }
        catch (DbException)
        {
            // There is no such savepoint, but there may be a transaction that the app began and did not end.
            await TryRunAsync("ROLLBACK", cancellationToken).ConfigureAwait(false);
            return false;
        }

        await RunAsync("ROLLBACK", cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task TryRunAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(sql, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException)
        {
            // SQLite refuses to end what nobody began.
        }
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
