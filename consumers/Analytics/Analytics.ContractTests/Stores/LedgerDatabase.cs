using Analytics.Ledger.Entries;
using Analytics.Ledger.Storage;
using Analytics.Ledger.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Testing;

namespace Analytics.ContractTests.Stores;

/// <summary>The ledger in a SQLite file of its own.</summary>
internal sealed class LedgerDatabase : IAsyncDisposable
{
    private readonly string _file = Path.GetTempFileName();

    private LedgerDatabase()
    {
    }

    public static async Task<LedgerDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var database = new LedgerDatabase();
        await using var context = new SqliteAnalyticsContext(database.Options().Options);
        await context.Database.EnsureCreatedAsync(cancellationToken);
        return database;
    }

    /// <summary>Has a message handled as the app does it: in a scope of its own.</summary>
    public async Task<bool> HandleAsync(Func<Bookkeeping, Task<bool>> handle)
    {
        await using AnalyticsContext context = new SqliteAnalyticsContext(Options().AddInterceptors(new InterruptedCommands()).Options);
        return await handle(new Bookkeeping(context, TimeProvider.System));
    }

    /// <summary>The entries as text, in an order of their own: that in which they came means nothing.</summary>
    public async Task<IReadOnlyList<string>> EntriesAsync(CancellationToken cancellationToken)
    {
        await using var context = new SqliteAnalyticsContext(Options().Options);
        var entries = await context.Entries.AsNoTracking().ToListAsync(cancellationToken);
        return [.. entries.Select(TextOf).Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_file);
        return ValueTask.CompletedTask;
    }

    private static string TextOf(Entry entry) =>
        string.Join(' ', ((string[])[entry.At.ToString("yyyy-MM-dd"), entry.Kind.ToString(), entry.Subject, $"{entry.Quantity}×", MoneyOf(entry)]).Where(part => part.Length > 0));

    private static string MoneyOf(Entry entry) => entry.Currency.Length == 0 ? "" : $"{entry.Amount:0.00} {entry.Currency}";

    private DbContextOptionsBuilder<SqliteAnalyticsContext> Options() => new DbContextOptionsBuilder<SqliteAnalyticsContext>().UseSqlite($"Data Source={_file};Pooling=False");
}
