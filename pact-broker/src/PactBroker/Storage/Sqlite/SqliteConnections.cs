using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PactBroker.Storage.Sqlite;

/// <summary>Open connections, lent to one user at a time; who finds none free waits.</summary>
internal sealed class SqliteConnections(Func<SqliteConnection> open, int limit) : IAsyncDisposable
{
    private readonly ConcurrentStack<SqliteConnection> idle = new();
    private readonly SemaphoreSlim free = new(limit, limit);

    public async ValueTask<Lease> RentAsync(CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            return new Lease(this, idle.TryPop(out var connection) ? connection : open());
        }
        catch
        {
            free.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < limit; i++)
        {
            await free.WaitAsync();
        }

        while (idle.TryPop(out var connection))
        {
            await connection.DisposeAsync();
        }

        free.Dispose();
    }

    internal readonly struct Lease(SqliteConnections owner, SqliteConnection connection) : IDisposable
    {
        public SqliteConnection Connection => connection;

        public void Dispose()
        {
            owner.idle.Push(connection);
            owner.free.Release();
        }
    }
}
