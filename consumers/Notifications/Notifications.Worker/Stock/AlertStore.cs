using Microsoft.Data.Sqlite;
using Notifications.Worker.Storage;

namespace Notifications.Worker.Stock;

/// <summary>Alerts, and the ids of the messages that were handled: both in one transaction, so that neither is there without the other.</summary>
/// <param name="connect">Makes a connection, not yet open.</param>
public sealed class AlertStore(Func<SqliteConnection> connect)
{
    /// <summary>On the database of a connection string.</summary>
    public AlertStore(string connectionString)
        : this(() => new SqliteConnection(connectionString))
    {
    }

    /// <summary>Makes the tables where they are missing.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            CREATE TABLE IF NOT EXISTS inbox (message_id TEXT PRIMARY KEY) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS alerts (sku TEXT NOT NULL, available INTEGER NOT NULL, raised_at TEXT NOT NULL);
            """,
            [],
            cancellationToken);
    }

    /// <summary>Notes that a message was handled, with the alert that it led to.</summary>
    /// <returns>False where it was handled before; then nothing changes.</returns>
    public async Task<bool> HandledAsync(string messageId, StockAlert? alert, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var isNew = await connection.ExecuteAsync("INSERT INTO inbox VALUES ($id) ON CONFLICT DO NOTHING", [("$id", messageId)], cancellationToken) == 1;
        if (isNew && alert is not null)
        {
            await connection.ExecuteAsync(
                "INSERT INTO alerts VALUES ($sku, $available, $raised)",
                [("$sku", alert.Sku), ("$available", alert.Available), ("$raised", alert.RaisedAt.ToString("O"))],
                cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return isNew;
    }

    /// <summary>All alerts, in the order in which they were raised.</summary>
    public async Task<IReadOnlyList<StockAlert>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sku, available, raised_at FROM alerts ORDER BY rowid";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var alerts = new List<StockAlert>();
        while (await rows.ReadAsync(cancellationToken))
            alerts.Add(new StockAlert(rows.GetString(0), rows.GetInt32(1), DateTimeOffset.Parse(rows.GetString(2))));
        return alerts;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = connect();
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
