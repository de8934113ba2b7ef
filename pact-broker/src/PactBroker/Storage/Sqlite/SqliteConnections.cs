using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PactBroker.Storage.Sqlite;

/// <summary>Open connections, lent to one user at a time; who finds none free waits.</summary>
internal sealed class SqliteConnections(Func<SqliteConnection> open, int limit) : IAsyncDisposable
{
    private readonly ConcurrentStack<SqliteConnection> _idle = new();
    private readonly SemaphoreSlim _free = new(limit, limit);

    public async ValueTask<Lease> RentAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return new Lease(this, _idle.TryPop(out var connection) ? connection : open());
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < limit; i++)
        {
            await _free.WaitAsync();
        }

        while (_idle.TryPop(out var connection))
        {
            await connection.DisposeAsync();
        }

        _free.Dispose();
    }

    internal readonly struct Lease(SqliteConnections owner, SqliteConnection connection) : IDisposable
    {
        public SqliteConnection Connection => connection;

        public void Dispose()
        {
            owner._idle.Push(connection);
            owner._free.Release();
        }
    }
}
