using System.Data;
using Npgsql;
using PactBroker.Storage.Writing;

namespace PactBroker.Storage.PostgreSql;

/// <summary>
/// PostgreSQL, shared by any number of brokers: readers in parallel on snapshots, and writers that take turns. Publications and
/// results come from builds, some a second at most; that they have one order buys more than writing them side by side would.
/// </summary>
internal sealed class PostgreSqlStorage : IBrokerStorage
{
    // The plans of our queries do not depend on the values: they start at keys. To plan six tables anew takes a millisecond and a half, to run them a tenth of that.
    private const string PlanOnce = "-c plan_cache_mode=force_generic_plan -c jit=off";

    // The driver's own limit of 100 is all that a server has by default, for all brokers together: whoever finds none free waits instead.
    private const int UsualConnections = 20;
    private const int DriversLimit = 100;

    private readonly NpgsqlDataSource _readers;
    private readonly NpgsqlDataSource _writers;
    private readonly WriteQueue _queue;
    private readonly TimeProvider _time;

    private PostgreSqlStorage(NpgsqlDataSource readers, NpgsqlDataSource writers, TimeProvider time)
    {
        _readers = readers;
        _writers = writers;
        _time = time;
        _queue = new WriteQueue(new PostgreSqlGroup(writers, time).WriteAsync);
    }

    public static PostgreSqlStorage Open(string connectionString, TimeProvider time)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 200, IncludeErrorDetail = true };
        settings.MaxPoolSize = settings.MaxPoolSize == DriversLimit ? UsualConnections : settings.MaxPoolSize;
        var writing = NpgsqlDataSource.Create(settings.ConnectionString);
        try
        {
            PostgreSqlMigrations.Apply(writing, time.GetUtcNow().UtcTicks);
        }
        catch
        {
            writing.Dispose();
            throw;
        }

        settings.Options = $"{settings.Options} -c default_transaction_read_only=on {PlanOnce}".Trim();
        return new PostgreSqlStorage(NpgsqlDataSource.Create(settings.ConnectionString), writing, time);
    }

    public async Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> query, CancellationToken cancellationToken)
    {
        try
        {
            return await QueryAsync(query, cancellationToken);
        }
        catch (Exception failure) when (PostgreSqlFailures.FaultOf(failure) is StorageFault.Away)
        {
            return await QueryAgainAsync(query, cancellationToken);
        }
    }

    public Task<T> WriteAsync<T>(Func<StorageSession, Task<T>> unitOfWork, CancellationToken cancellationToken) =>
        _queue.WriteAsync(unitOfWork, cancellationToken);

    private async Task<T> QueryAsync<T>(Func<StorageSession, Task<T>> query, CancellationToken cancellationToken)
    {
        await using var connection = await _readers.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await query(new StorageSession(connection, transaction, PostgreSqlDialect.Instance, _time.GetUtcNow().UtcTicks, abandoned: cancellationToken));
    }

    // Where one idle connection broke, all others did: after the server was away, the first to notice clears them away for everybody.
    private async Task<T> QueryAgainAsync<T>(Func<StorageSession, Task<T>> query, CancellationToken cancellationToken)
    {
        try
        {
            _readers.Clear();
            return await QueryAsync(query, cancellationToken);
        }
        catch (Exception failure) when (PostgreSqlFailures.FaultOf(failure) is StorageFault.Away)
        {
            throw PostgreSqlFailures.Translate(failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _writers.DisposeAsync();
        await _readers.DisposeAsync();
    }
}
