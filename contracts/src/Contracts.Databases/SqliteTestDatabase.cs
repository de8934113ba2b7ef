using System.Collections.Immutable;
using System.Data.Common;
using Contracts.Databases.Sqlite;
using Contracts.Providers.Databases;
using Contracts.Servers.Processes;
using Microsoft.Data.Sqlite;

namespace Contracts.Databases;

/// <summary>A SQLite file of its own, in memory where the machine has a file system for that.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    // Once per process: what processes that were killed left.
    private static readonly Lazy<string> Folder = new(SweptFolder);

    private readonly string _file = Path.Combine(Folder.Value, $"{Owner.Self.NewName()}.db");

    /// <inheritdoc />
    public override string Kind => "SQLite";

    /// <inheritdoc />
    public override string ConnectionString => $"Data Source={_file}";

    private string Template => $"{_file}.template";

    private string Rows => $"{_file}.rows";

    /// <inheritdoc />
    public override Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    protected override Task RemoveAsync(CancellationToken cancellationToken)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Folder.Value, $"{Path.GetFileName(_file)}*"))
            File.Delete(file);
        // Once more: an app that works in the background may have opened a connection in between, and would go on with the file that is gone.
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override Task CaptureTemplateAsync(IServiceProvider? services, CancellationToken cancellationToken) => CopyAsync(_file, Template, cancellationToken);

    /// <summary>Copies page by page, under SQLite's own locks: the app's open connections stay valid, which they would not if the file were replaced below them.</summary>
    /// <inheritdoc />
    protected override Task RestoreAsync(IServiceProvider? services, CancellationToken cancellationToken) => CopyAsync(Template, _file, cancellationToken);

    /// <inheritdoc />
    protected override async Task CaptureRowsAsync(CancellationToken cancellationToken)
    {
        await CopyAsync(_file, Rows, cancellationToken).ConfigureAwait(false);
        var connection = await OpenAsync(_file, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (await connection.ListAsync("SELECT name FROM sqlite_master WHERE type = 'trigger'", cancellationToken).ConfigureAwait(false) is { IsEmpty: false } triggers)
                throw TestDatabaseException.Unsuitable($"A reset would run the triggers of the database ({string.Join(", ", triggers)}). Use {nameof(DatabaseIsolation)}.{nameof(DatabaseIsolation.Copy)}.");
        }
    }

    /// <inheritdoc />
    protected override async Task ResetAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(_file, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            await RowReset.RunAsync(connection, Rows, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task<string> ReadSchemaVersionAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(_file, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var history = await connection.ListAsync("SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancellationToken).ConfigureAwait(false);
            var migrations = history.IsEmpty ? [] : await connection.ListAsync("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY 1 DESC LIMIT 1", cancellationToken).ConfigureAwait(false);
            return migrations.IsEmpty
                ? SchemaChecksum.Of(await connection.ListAsync("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name", cancellationToken).ConfigureAwait(false))
                : migrations[0];
        }
    }

    /// <inheritdoc />
    protected override async Task<ImmutableArray<TableContents>> ReadContentsAsync(CancellationToken cancellationToken)
    {
        if (InteractionConnection is SqliteConnection shared)
            return await TableReading.ReadAsync(shared, cancellationToken).ConfigureAwait(false);
        var connection = await OpenAsync(_file, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            return await TableReading.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task<ImmutableArray<TableRows>> ReadTablesAsync(CancellationToken cancellationToken)
    {
        if (InteractionConnection is SqliteConnection shared)
            return await RowReading.ReadAsync(shared, cancellationToken).ConfigureAwait(false);
        var connection = await OpenAsync(_file, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            return await RowReading.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override DbConnection CreateConnection() => new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());

    /// <inheritdoc />
    protected override string? WhyNotRolledBack(Exception thrown) => thrown switch
    {
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } => "it writes on a connection of its own, which is locked out",
        SqliteException when thrown.Message.Contains("within a transaction", StringComparison.Ordinal) => BeginsItsOwn,
        _ => null,
    };

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        var source = await OpenAsync(from, cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            var target = await OpenAsync(to, cancellationToken).ConfigureAwait(false);
            await using (target.ConfigureAwait(false))
                source.BackupDatabase(target);
        }
    }

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        // A copy that does not survive a power failure is as good: it is made again. The app may be writing in the background, and is waited for: a backup does not wait by itself.
        await connection.RunAsync("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 10000", cancellationToken).ConfigureAwait(false);
        return connection;
    }

    private static string SweptFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(MemoryFolder.Find(), $"contracts-sqlite-{Environment.UserName}")).FullName;
        foreach (var file in Directory.GetFiles(folder).Where(file => Owner.Self.IsLeftBehind(Path.GetFileName(file))))
            File.Delete(file);
        return folder;
    }
}
