using Marketplace.Sync.Listings;
using Marketplace.Sync.Stock;
using Marketplace.Sync.Storage;
using Marketplace.Sync.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceDefaults.Events.Questions;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Stores;

/// <summary>The stock as Marketplace keeps it, in a SQLite file of its own.</summary>
internal sealed class StockDatabase : IAsyncDisposable
{
    private readonly string _file = Path.GetTempFileName();

    private StockDatabase()
    {
    }

    public static async Task<StockDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var database = new StockDatabase();
        await using var context = new SqliteMarketplaceContext(database.Options().Options);
        await context.Database.EnsureCreatedAsync(cancellationToken);
        return database;
    }

    /// <summary>Has a message handled as the app does it: in a scope of its own.</summary>
    public async Task<bool> HandleAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        await using MarketplaceContext context = new SqliteMarketplaceContext(Options().AddInterceptors(new InterruptedCommands()).Options);
        return await new StockLevels(context, TimeProvider.System).HandleAsync(messageId, body, cancellationToken);
    }

    /// <summary>Has a product be offered outside.</summary>
    public async Task OfferAsync(string sku, CancellationToken cancellationToken)
    {
        await using var context = new SqliteMarketplaceContext(Options().Options);
        context.Add(new Listing { Sku = sku, Price = 129.95m, Currency = "EUR" });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Has Inventory asked about what nobody told of.</summary>
    public async Task LearnAsync(IQuestions questions, CancellationToken cancellationToken)
    {
        await using var context = new SqliteMarketplaceContext(Options().Options);
        await new UntoldStock(context, new InventoryQuestions(questions, NullLogger<InventoryQuestions>.Instance)).LearnAsync(cancellationToken);
    }

    /// <summary>How much there is of each product.</summary>
    public async Task<IReadOnlyList<string>> LevelsAsync(CancellationToken cancellationToken)
    {
        await using var context = new SqliteMarketplaceContext(Options().Options);
        return await context.StockLevels.AsNoTracking().OrderBy(level => level.Sku).Select(level => $"{level.Sku} {level.Available}").ToListAsync(cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_file);
        return ValueTask.CompletedTask;
    }

    private DbContextOptionsBuilder<SqliteMarketplaceContext> Options() => new DbContextOptionsBuilder<SqliteMarketplaceContext>().UseSqlite($"Data Source={_file};Pooling=False");
}
