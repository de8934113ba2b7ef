using System.Text;
using Microsoft.EntityFrameworkCore;
using Payments.Api.Events;
using Payments.Api.Storage;

namespace Payments.Api.Outbox;

/// <summary>
/// Publishes what the outbox holds, in its order, each event until the message broker has it. An event may come twice (the relay may end between publishing and noting it),
/// never out of order.
/// </summary>
internal sealed partial class OutboxRelay(
    IServiceScopeFactory scopes, IEventPublisher publisher, OutboxSignal signal, TimeProvider clock, ILogger<OutboxRelay> logger) : BackgroundService
{
    private static readonly TimeSpan WhenIdle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = WhenIdle;
            try
            {
                while (await SendNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.NotSent(logger, failure);
                wait = AfterFailure;
            }

            await signal.WaitAsync(wait, clock, stoppingToken);
        }
    }

    /// <summary>Publishes the oldest event and takes it out of the outbox.</summary>
    /// <returns>False where there is none, or another instance is at it.</returns>
    private async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PaymentsContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await context.TakeOutboxAsync(cancellationToken) || await context.Outbox.OrderBy(row => row.Position).FirstOrDefaultAsync(cancellationToken) is not { } next)
            return false;

        await publisher.PublishAsync(Outgoing(next), cancellationToken);
        context.Remove(next);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static OutgoingEvent Outgoing(OutboxEvent row)
    {
        var headers = new Dictionary<string, string> { [OutgoingEvent.MessageIdHeader] = row.MessageId.ToString() };
        if (row.CorrelationId is not null)
            headers[OutgoingEvent.CorrelationIdHeader] = row.CorrelationId;
        if (row.TraceParent is not null)
            headers[OutgoingEvent.TraceParentHeader] = row.TraceParent;
        return new OutgoingEvent(PaymentCaptured.Exchange, row.RoutingKey, headers, Encoding.UTF8.GetBytes(row.Body));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Events could not be sent; they are kept, and tried again.")]
        public static partial void NotSent(ILogger logger, Exception exception);
    }
}
