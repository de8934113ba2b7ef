using System.Data.Common;
using PactBroker.Storage;

namespace PactBroker.Tests.HotPaths;

/// <summary>One connection to a database that tells how much it had to do for each statement, instead of how long it took.</summary>
internal abstract class MeasuredStorage : IBrokerStorage
{
    private readonly SemaphoreSlim _turn = new(1);
    private long _instant;

    /// <summary>What was carried out since the last <see cref="Forget"/>.</summary>
    public List<MeasuredStatement> Statements { get; } = [];

    protected abstract DbConnection Connection { get; }

    protected abstract SqlDialect Dialect { get; }

    public virtual void Forget() => Statements.Clear();

    public Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> query, CancellationToken cancellationToken) => RunAsync(query);

    public Task<T> WriteAsync<T>(Func<StorageSession, Task<T>> unitOfWork, CancellationToken cancellationToken) => RunAsync(unitOfWork);

    public virtual async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<T> RunAsync<T>(Func<StorageSession, Task<T>> unit)
    {
        await _turn.WaitAsync();
        try
        {
            await using var transaction = await Connection.BeginTransactionAsync();
            _instant = Math.Max(_instant + 1, TimeProvider.System.GetUtcNow().UtcTicks);
            var result = await unit(new StorageSession(Connection, transaction, Dialect, _instant));
            await transaction.CommitAsync();
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>A statement with its values, how much it had to do, and which big tables it read from one end to the other.</summary>
internal sealed record MeasuredStatement(string Sql, long Work, IReadOnlyList<string> Scans);
