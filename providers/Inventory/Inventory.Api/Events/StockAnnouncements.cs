using RabbitMQ.Client.Exceptions;
using ServiceDefaults.Events;

namespace Inventory.Api.Events;

/// <summary>
/// Tells others that stock changed, after the change is safe in the database. When the message broker is away the change still stands, and the event is lost:
/// readers take events as a hint to act on, and ask for the stock where they must be certain.
/// </summary>
internal sealed partial class StockAnnouncements(StockEvents events, IEventPublisher publisher, ILogger<StockAnnouncements> logger)
{
    public async Task AnnounceAsync(IEnumerable<string> skus, CancellationToken cancellationToken)
    {
        foreach (var sku in skus.Distinct())
        {
            try
            {
                await publisher.PublishAsync(await events.StockChangedAsync(sku, cancellationToken), cancellationToken);
            }
            catch (Exception unreachable) when (unreachable is IOException or RabbitMQClientException)
            {
                Log.NotAnnounced(logger, sku, unreachable);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "That the stock of {Sku} changed could not be announced.")]
        public static partial void NotAnnounced(ILogger logger, string sku, Exception exception);
    }
}
