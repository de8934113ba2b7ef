using Microsoft.Data.Sqlite;
using Notifications.Worker.Stock;

namespace Notifications.ContractTests.Stores;

/// <summary>The worker's store on a SQLite file of its own.</summary>
public sealed class AlertDatabase : IAsyncDisposable
{
    private readonly string _file = Path.GetTempFileName();

    private AlertDatabase() => Store = new AlertStore(() => new InterruptedConnection($"Data Source={_file};Pooling=False"));

    public AlertStore Store { get; }

    public static async Task<AlertDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var database = new AlertDatabase();
        await using var connection = new SqliteConnection($"Data Source={database._file};Pooling=False");
        await new AlertStore(() => connection).PrepareAsync(cancellationToken);
        return database;
    }

    /// <summary>The alerts without their times, in an order of their own: that of different products means nothing.</summary>
    public async Task<IReadOnlyList<string>> AlertsAsync(CancellationToken cancellationToken) =>
        [.. (await Store.ListAsync(cancellationToken)).Select(alert => $"{alert.Sku} {alert.Available}").Order(StringComparer.Ordinal)];

    public ValueTask DisposeAsync()
    {
        File.Delete(_file);
        return ValueTask.CompletedTask;
    }
}
