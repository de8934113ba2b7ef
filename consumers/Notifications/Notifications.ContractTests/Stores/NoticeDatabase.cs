using Microsoft.Data.Sqlite;
using Notifications.Worker.Orders;

namespace Notifications.ContractTests.Stores;

/// <summary>The worker's notices on a SQLite file of their own.</summary>
public sealed class NoticeDatabase : IAsyncDisposable
{
    private readonly string _file = Path.GetTempFileName();

    private NoticeDatabase() => Notices = new OrderNotices(Store = new NoticeStore(() => new InterruptedConnection($"Data Source={_file};Pooling=False")));

    public OrderNotices Notices { get; }

    private NoticeStore Store { get; }

    public static async Task<NoticeDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var database = new NoticeDatabase();
        await new NoticeStore(() => new SqliteConnection($"Data Source={database._file};Pooling=False")).PrepareAsync(cancellationToken);
        return database;
    }

    /// <summary>Who is told what, in an order of its own: that of different orders means nothing.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await Store.ListAsync(cancellationToken)).Select(notice => $"{notice.Recipient}: {notice.Text}").Order(StringComparer.Ordinal)];

    public ValueTask DisposeAsync()
    {
        File.Delete(_file);
        return ValueTask.CompletedTask;
    }
}
