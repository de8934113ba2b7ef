using Microsoft.Data.Sqlite;

namespace ServiceDefaults.Storage;

/// <summary>The file of a SQLite database: created at start and never again, so that a database that was lost is an error instead of an empty one.</summary>
internal static class SqliteFile
{
    /// <summary>The connection string with which a missing file is an error.</summary>
    public static string Existing(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        if (settings.Mode is SqliteOpenMode.ReadWriteCreate)
            settings.Mode = SqliteOpenMode.ReadWrite;
        return settings.ToString();
    }

    /// <summary>Creates the file where there is none, with the journal that lets readers and a writer work side by side.</summary>
    public static async Task CreateAsync(string connectionString, CancellationToken cancellationToken)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (settings.Mode is not SqliteOpenMode.ReadWrite || File.Exists(settings.DataSource))
            return;

        settings.Mode = SqliteOpenMode.ReadWriteCreate;
        await using var connection = new SqliteConnection(settings.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
