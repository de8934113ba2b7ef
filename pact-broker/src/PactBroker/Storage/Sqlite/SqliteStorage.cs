using Dapper;
using Microsoft.Data.Sqlite;
using PactBroker.Storage.Writing;

namespace PactBroker.Storage.Sqlite;

/// <summary>SQLite: readers in parallel on snapshots (WAL), one writer; or everything in memory, on one connection.</summary>
internal sealed class SqliteStorage : IBrokerStorage
{
    private readonly SqliteConnections _readers;
    private readonly SqliteConnections _writers;
    private readonly WriteQueue _queue;
    private readonly TimeProvider _time;

    private SqliteStorage(SqliteConnections readers, SqliteConnections writers, TimeProvider time)
    {
        _readers = readers;
        _writers = writers;
        _time = time;
        var group = new SqliteGroup(time);
        _queue = new WriteQueue(async units =>
        {
            using var lease = await writers.RentAsync(CancellationToken.None);
            await group.WriteAsync(lease.Connection, units);
        });
    }

    public static SqliteStorage OpenFile(string path, TimeProvider time)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true, DefaultTimeout = 30 };
        var first = Open(source, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16000");
        SqliteMigrations.Apply(first, time.GetUtcNow().UtcTicks);
        var reader = new SqliteConnectionStringBuilder(source.ConnectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString;
        return new SqliteStorage(
            new SqliteConnections(() => Open(new(reader), "PRAGMA query_only = ON; PRAGMA busy_timeout = 30000; PRAGMA cache_size = -8000"), limit: Environment.ProcessorCount * 4),
            Only(first),
            time);
    }

    public static SqliteStorage OpenInMemory(TimeProvider time)
    {
        var connection = Open(new() { DataSource = ":memory:", Pooling = false, ForeignKeys = true }, "PRAGMA journal_mode = MEMORY");
        SqliteMigrations.Apply(connection, time.GetUtcNow().UtcTicks);
        var only = Only(connection);
        return new SqliteStorage(only, only, time);
    }

    public async Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> query, CancellationToken cancellationToken)
    {
        try
        {
            using var lease = await _readers.RentAsync(cancellationToken);
            using var transaction = lease.Connection.BeginTransaction(deferred: true);
            return await query(new StorageSession(lease.Connection, transaction, SqliteDialect.Instance, _time.GetUtcNow().UtcTicks, abandoned: cancellationToken));
        }
        catch (SqliteException failure) when (SqliteFailures.FaultOf(failure) is StorageFault.Away or StorageFault.Busy)
        {
            throw SqliteFailures.Translate(failure);
        }
    }

    public Task<T> WriteAsync<T>(Func<StorageSession, Task<T>> unitOfWork, CancellationToken cancellationToken) =>
        _queue.WriteAsync(unitOfWork, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _readers.DisposeAsync();
        if (_writers != _readers)
        {
            await _writers.DisposeAsync();
        }
    }

    private static SqliteConnections Only(SqliteConnection connection) => new(() => connection, limit: 1);

    private static SqliteConnection Open(SqliteConnectionStringBuilder source, string settings)
    {
        var connection = new SqliteConnection(source.ConnectionString);
        connection.Open();
        connection.Execute(settings);
        return connection;
    }
}
