using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults.Events;

/// <summary>
/// Publishes what the outbox holds, in its order, each event until the message broker has it. An event may come twice (the relay may end between publishing and noting it),
/// never out of order.
/// </summary>
internal sealed partial class OutboxRelay<TContext>(
    IServiceScopeFactory scopes,
    IEnumerable<IEventFormat> formats,
    IEventPublisher publisher,
    OutboxSignal signal,
    TimeProvider clock,
    ILogger<OutboxRelay<TContext>> logger) : BackgroundService
    where TContext : DbContext
{
    /// <summary>Any number will do, as long as nothing else in the database locks it.</summary>
    private const long OutboxLock = 7_221_001;

    private static readonly TimeSpan WhenIdle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>What was said of an event that is refused: it is tried again and again, and said once.</summary>
    private (string MessageId, string Reason)? _said;

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
            catch (EventRefusedException refused)
            {
                Say(refused);
                wait = AfterFailure;
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogNotSent(failure);
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
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        if (await Oldest(context).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } next)
            return false;

        // Before the transaction: a schema registry that takes its time is not to hold up whoever writes to this database.
        var outgoing = Outgoing(next);
        if (formats.FirstOrDefault(format => format.IsFor(outgoing)) is { } format)
            outgoing = await format.WriteAsync(outgoing, cancellationToken);

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await IsAloneAsync(context, cancellationToken))
            return false;
        // Another instance may have sent it meanwhile; then the next one is looked at.
        if (await Oldest(context).FirstOrDefaultAsync(cancellationToken) is not { } row || row.MessageId != next.MessageId)
            return true;
        await publisher.PublishAsync(outgoing, cancellationToken);
        context.Remove(row);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static IQueryable<OutboxEvent> Oldest(TContext context) => context.Set<OutboxEvent>().OrderBy(row => row.Position);

    /// <summary>Whether no other instance sends, until the transaction ends. A SQLite file has one writer, and a transaction is one from its beginning.</summary>
    private static async Task<bool> IsAloneAsync(TContext context, CancellationToken cancellationToken) =>
        !context.Database.IsNpgsql()
        || await context.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({OutboxLock}) AS \"Value\"").SingleAsync(cancellationToken);

    private static OutgoingEvent Outgoing(OutboxEvent row) => new(row.Exchange, row.RoutingKey, row.MessageId.ToString(), Encoding.UTF8.GetBytes(row.Body))
    {
        CorrelationId = row.CorrelationId,
        TraceParent = row.TraceParent,
    };

    private void Say(EventRefusedException refused)
    {
        if (_said == (refused.MessageId, refused.Message))
            return;
        _said = (refused.MessageId, refused.Message);
        LogRefused(refused.MessageId, refused.RoutingKey, refused.Subject, refused.Message);
    }

    [LoggerMessage(
        LogLevel.Error,
        "The event {MessageId} ({RoutingKey}) cannot be written under {Subject}, so it and every event after it stay in the outbox, and are tried again: {Reason} "
        + "Deploy a version whose schema the registry takes, register the schema where a pipeline does that, or change the compatibility level of the subject once can-i-deploy says that every reader gets along.")]
    private partial void LogRefused(string messageId, string routingKey, string subject, string reason);

    [LoggerMessage(LogLevel.Warning, "Events could not be sent; they are kept, and tried again.")]
    private partial void LogNotSent(Exception exception);
}
