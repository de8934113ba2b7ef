using System.Text.Json;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Events.Questions;

namespace Marketplace.Sync.Stock;

/// <summary>What Marketplace asks Inventory, by message.</summary>
public sealed partial class InventoryQuestions(IQuestions questions, ILogger<InventoryQuestions> logger)
{
    /// <summary>Where Inventory is asked for stock.</summary>
    public const string Stock = "inventory.stock-levels";

    /// <summary>How many products one question may be about.</summary>
    public const int MaxProducts = 100;

    /// <summary>How much there is of products.</summary>
    /// <returns>Null where Inventory gave no usable answer in time.</returns>
    public async Task<IReadOnlyList<ProductStock>?> FindStockAsync(IReadOnlyCollection<string> skus, CancellationToken cancellationToken)
    {
        var question = JsonSerializer.SerializeToUtf8Bytes(new { skus }, StockMessages.Json);
        if (await questions.AskAsync(Stock, question, cancellationToken) is not { } answer)
            return null;

        try
        {
            return (JsonSerializer.Deserialize<StockAnswer>(answer.Span, StockMessages.Json) ?? throw new JsonException("The answer is null.")).Items;
        }
        catch (JsonException unreadable)
        {
            LogUnreadable(unreadable);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "Inventory gave an answer about stock that cannot be read.")]
    private partial void LogUnreadable(Exception exception);

    private sealed record StockAnswer(IReadOnlyList<ProductStock> Items);
}

/// <summary>How much there is of a product; none of one that Inventory does not know.</summary>
public sealed record ProductStock(string Sku, int Available);
