using System.Threading.Channels;

namespace PactBroker.Storage.Writing;

/// <summary>
/// The only writer of this process. What waits is written in one transaction, each unit in a savepoint of its own, and
/// acknowledged after the commit: one flush to disk for many requests, and none of them meets another.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int GroupLimit = 128;

    private readonly Func<IReadOnlyList<WriteUnit>, Task> _write;
    private readonly Channel<WriteUnit> _queue = Channel.CreateUnbounded<WriteUnit>(new() { SingleReader = true });
    private readonly Task _loop;

    /// <param name="write">Runs the units, and leaves in each how it went.</param>
    public WriteQueue(Func<IReadOnlyList<WriteUnit>, Task> write)
    {
        _write = write;
        _loop = Task.Factory.StartNew(RunAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    public Task<T> WriteAsync<T>(Func<StorageSession, Task<T>> unitOfWork, CancellationToken cancellationToken)
    {
        var unit = new WriteUnit<T>(unitOfWork, cancellationToken);
        return _queue.Writer.TryWrite(unit) ? unit.Acknowledged : throw new ObjectDisposedException(nameof(WriteQueue));
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task RunAsync()
    {
        var group = new List<WriteUnit>(GroupLimit);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (group.Count < GroupLimit && _queue.Reader.TryRead(out var unit))
            {
                group.Add(unit);
            }

            await WriteAsync(group);
            group.ForEach(unit => unit.Acknowledge());
            group.Clear();
        }
    }

    // Whatever happens to one group, the next one is written: nobody else would.
    private async Task WriteAsync(List<WriteUnit> group)
    {
        try
        {
            await _write(group);
        }
        catch (Exception failure)
        {
            group.ForEach(unit => unit.Failure ??= failure);
        }
    }
}
