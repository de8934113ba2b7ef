using Microsoft.Data.Sqlite;
using Notifications.Worker.Storage;

namespace Notifications.Worker.Orders;

/// <summary>
/// Notices, and the ids of the messages that they came of: both in one transaction, so that neither is there without the other. A receipt may come before anybody knows whose
/// order it is; it is a notice when both are known, in whatever order they came.
/// </summary>
/// <param name="connect">Makes a connection, not yet open.</param>
public sealed class NoticeStore(Func<SqliteConnection> connect)
{
    /// <summary>Makes the tables where they are missing.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            CREATE TABLE IF NOT EXISTS inbox (message_id TEXT PRIMARY KEY) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS customers (order_id TEXT PRIMARY KEY, customer TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS notices (message_id TEXT PRIMARY KEY, order_id TEXT NOT NULL, recipient TEXT, text TEXT NOT NULL);
            """,
            [],
            cancellationToken);
    }

    /// <summary>Notes that a message was handled, with the notice that it leads to.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="order">The order that it is about.</param>
    /// <param name="recipient">Who is to be told; null for the customer, when they are known.</param>
    /// <param name="text">What they are told.</param>
    /// <param name="customer">Whose order it is, where the message says it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>False where it was handled before; then nothing changes.</returns>
    public async Task<bool> HandledAsync(string messageId, Guid order, string? recipient, string text, string? customer, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.ExecuteAsync("INSERT INTO inbox VALUES ($id) ON CONFLICT DO NOTHING", [("$id", messageId)], cancellationToken) == 0)
            return false;

        if (customer is not null)
            await connection.ExecuteAsync("INSERT INTO customers VALUES ($order, $customer) ON CONFLICT DO NOTHING", [("$order", order.ToString()), ("$customer", customer)], cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO notices VALUES ($id, $order, $recipient, $text)",
            [("$id", messageId), ("$order", order.ToString()), ("$recipient", recipient), ("$text", text)],
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>All notices whose recipient is known, in the order in which they came.</summary>
    public async Task<IReadOnlyList<Notice>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT coalesce(recipient, customer), notices.order_id, text FROM notices LEFT JOIN customers ON customers.order_id = notices.order_id
            WHERE coalesce(recipient, customer) IS NOT NULL ORDER BY notices.rowid
            """;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var notices = new List<Notice>();
        while (await rows.ReadAsync(cancellationToken))
            notices.Add(new Notice(rows.GetString(0), Guid.Parse(rows.GetString(1)), rows.GetString(2)));
        return notices;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = connect();
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
