using System.Threading.Channels;

namespace PactBroker.Storage.Sqlite;

/// <summary>
/// The only writer. What waits is written in one transaction, each unit in a savepoint of its own, and acknowledged after
/// the commit: one fsync for many requests, and never "database is locked".
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int GroupLimit = 128;

    private readonly SqliteConnections connections;
    private readonly SqliteGroup together;
    private readonly Channel<SqliteUnit> queue = Channel.CreateUnbounded<SqliteUnit>(new() { SingleReader = true });
    private readonly Task loop;

    public SqliteWriter(SqliteConnections connections, TimeProvider time)
    {
        this.connections = connections;
        together = new SqliteGroup(time);
        loop = Task.Factory.StartNew(RunAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    public Task<T> WriteAsync<T>(Func<StorageSession, Task<T>> unitOfWork, CancellationToken cancellationToken)
    {
        var unit = new SqliteUnit<T>(unitOfWork, cancellationToken);
        return queue.Writer.TryWrite(unit) ? unit.Acknowledged : throw new ObjectDisposedException(nameof(SqliteWriter));
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private async Task RunAsync()
    {
        var group = new List<SqliteUnit>(GroupLimit);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < GroupLimit && queue.Reader.TryRead(out var unit))
            {
                group.Add(unit);
            }

            using (var lease = await connections.RentAsync(CancellationToken.None))
            {
                await together.WriteAsync(lease.Connection, group);
            }

            group.ForEach(unit => unit.Acknowledge());
            group.Clear();
        }
    }
}
