using Microsoft.Data.Sqlite;

namespace Notifications.Worker.Storage;

/// <summary>Statements with named values.</summary>
internal static class Statements
{
    /// <returns>How many rows changed.</returns>
    public static async Task<int> ExecuteAsync(this SqliteConnection connection, string sql, IEnumerable<(string Name, object? Value)> values, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
