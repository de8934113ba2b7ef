using System.Collections.Immutable;
using System.Data.Common;
using Contracts.Databases.PostgreSql;
using Contracts.Providers.Databases;
using Contracts.Servers;
using Npgsql;

namespace Contracts.Databases;

/// <summary>A PostgreSQL database of its own, on the server that <see cref="PostgreSqlServer"/> finds or starts.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    private readonly string _name = Owner.Self.NewName();
    private PostgreSql.Server? _server;
    private string? _found;

    /// <inheritdoc />
    public override string Kind => "PostgreSQL";

    /// <inheritdoc />
    public override string ConnectionString => Started.AddressOf(_name);

    private string Template => $"{_name}-template";

    /// <inheritdoc />
    protected override string? ServerImage => _found is { } address ? PostgreSqlServer.ImageOf(address) : null;

    private PostgreSql.Server Started => _server ?? throw new InvalidOperationException($"The connection string is known when the database was started: await {nameof(StartAsync)} first.");

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_server is not null)
            return;
        try
        {
            _found = await PostgreSqlServer.FindAsync(cancellationToken).ConfigureAwait(false);
            var server = await PostgreSql.Server.ConnectAsync(_found, cancellationToken).ConfigureAwait(false);
            await server.RunAsync($"CREATE DATABASE \"{_name}\"", cancellationToken).ConfigureAwait(false);
            _server = server;
        }
        catch (PartMissingException missing)
        {
            throw TestDatabaseException.Missing(missing.Message, missing);
        }
        catch (NpgsqlException refused)
        {
            throw TestDatabaseException.Refused(Kind, "created", refused);
        }
    }

    /// <inheritdoc />
    protected override async Task RemoveAsync(CancellationToken cancellationToken)
    {
        if (_server is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await Started.RunAsync($"DROP DATABASE IF EXISTS \"{_name}\" WITH (FORCE)", cancellationToken).ConfigureAwait(false);
        await Started.RunAsync($"DROP DATABASE IF EXISTS \"{Template}\" WITH (FORCE)", cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task CaptureTemplateAsync(IServiceProvider? services, CancellationToken cancellationToken)
    {
        CloseIdle(services);
        await Started.CopyAsync(_name, Template, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task RestoreAsync(IServiceProvider? services, CancellationToken cancellationToken)
    {
        CloseIdle(services);
        await Started.RunAsync($"DROP DATABASE IF EXISTS \"{_name}\" WITH (FORCE)", cancellationToken).ConfigureAwait(false);
        await Started.CopyAsync(Template, _name, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override Task CaptureRowsAsync(CancellationToken cancellationToken) => OnDatabaseAsync(database => RowReset.PrepareAsync(database, cancellationToken), cancellationToken);

    /// <inheritdoc />
    protected override Task ResetAsync(CancellationToken cancellationToken) => OnDatabaseAsync(database => RowReset.RunAsync(database, cancellationToken), cancellationToken);

    /// <inheritdoc />
    protected override async Task<string> ReadSchemaVersionAsync(CancellationToken cancellationToken)
    {
        var version = "";
        await OnDatabaseAsync(async database => version = await SchemaReading.VersionAsync(database, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return version;
    }

    /// <inheritdoc />
    protected override async Task<ImmutableArray<TableContents>> ReadContentsAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<TableContents> contents = [];
        await OnDatabaseAsync(async database => contents = await TableReading.ReadAsync(database, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return contents;
    }

    /// <inheritdoc />
    protected override async Task<ImmutableArray<TableRows>> ReadTablesAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<TableRows> rows = [];
        await OnDatabaseAsync(async database => rows = await RowReading.ReadAsync(database, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return rows;
    }

    /// <inheritdoc />
    protected override DbConnection CreateConnection() => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);

    /// <inheritdoc />
    protected override string? WhyNotRolledBack(Exception thrown) =>
        thrown is InvalidOperationException { Source: "Npgsql" } && thrown.Message.Contains("transaction is already in progress", StringComparison.Ordinal) ? BeginsItsOwn : null;

    // A pooled connection that the server ended would fail at its next use, in the middle of a request.
    private static void CloseIdle(IServiceProvider? services)
    {
        NpgsqlConnection.ClearAllPools();
        (services?.GetService(typeof(NpgsqlDataSource)) as NpgsqlDataSource)?.Clear();
    }

    // Pooled, so that a reset costs no new connection; beside the app's pool, so that the app's is not held open.
    private async Task OnDatabaseAsync(Func<NpgsqlConnection, Task> work, CancellationToken cancellationToken)
    {
        if (InteractionConnection is NpgsqlConnection shared)
        {
            await work(shared).ConfigureAwait(false);
            return;
        }

        var address = new NpgsqlConnectionStringBuilder(ConnectionString) { ApplicationName = "Contracts", Pooling = Isolation != DatabaseIsolation.Copy };
        var connection = new NpgsqlConnection(address.ConnectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await work(connection).ConfigureAwait(false);
        }
    }
}
