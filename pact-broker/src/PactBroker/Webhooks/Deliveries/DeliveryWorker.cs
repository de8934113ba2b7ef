using PactBroker.Http;

namespace PactBroker.Webhooks.Deliveries;

/// <summary>Delivers, as long as the broker runs: at once what this broker has put into the queue, and once a second whatever else is due.</summary>
internal sealed partial class DeliveryWorker : IAsyncDisposable
{
    private const int AtOnce = 32;

    // A receiver that hangs must leave room for the others: of one webhook not many more than this are under way, and few are taken at a time.
    private const int AtOnceOfOne = 8;
    private const int TakenAtOnce = 4;

    // How often to look is no matter of the calendar by which it is decided what is due.
    private static readonly TimeSpan LookingInterval = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _breakingOff = new();
    private readonly DeliveryAttempts _attempts;
    private readonly DeliverySignal _signal;
    private readonly ILogger _logger;
    private readonly Dictionary<Task, long> _running = [];
    private readonly Task _loop;

    private DeliveryWorker(DeliveryAttempts attempts, DeliverySignal signal, ILogger logger)
    {
        (_attempts, _signal, _logger) = (attempts, signal, logger);
        _loop = Task.Run(RunAsync);
    }

    public static DeliveryWorker Start(BrokerServices services, BrokerOptions options, ILogger<DeliveryWorker> logger) => new(
        new DeliveryAttempts(services, options.Webhooks, options.Time), services.Signal, logger);

    /// <summary>Takes nothing new, waits a moment for what is under way, and leaves the rest in the queue.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _breakingOff.CancelAfter(Patience);
        await _loop;
        await Task.WhenAll(_running.Keys);
        _stopping.Dispose();
        _breakingOff.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                foreach (var ended in _running.Keys.Where(task => task.IsCompleted).ToList())
                {
                    _running.Remove(ended);
                }

                var busy = _running.Values.GroupBy(webhook => webhook).Where(group => group.Count() >= AtOnceOfOne).Select(group => group.Key).ToList();
                var claimed = _running.Count < AtOnce ? await _attempts.ClaimAsync(TakenAtOnce, busy, _stopping.Token) : [];
                foreach (var delivery in claimed)
                {
                    _running.Add(DeliverAsync(delivery), delivery.WebhookId ?? 0);
                }

                if (claimed.Count == 0)
                {
                    await WaitAsync();
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is away, perhaps. What is in the queue stays there.
                Log.CannotClaim(_logger, failure);
                await Task.Delay(LookingInterval, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WaitAsync()
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        await Task.WhenAny([Task.Delay(LookingInterval, waiting.Token), _signal.WaitAsync(waiting.Token), .. _running.Keys]);
        await waiting.CancelAsync();
    }

    private async Task DeliverAsync(ClaimedDelivery delivery)
    {
        try
        {
            await _attempts.DeliverAsync(delivery, _breakingOff.Token);
        }
        catch (Exception failure)
        {
            // Whatever it was, nothing was noted: it is due again when the claim is over.
            Log.CannotComplete(_logger, failure, delivery.Uuid);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "What webhooks are to send could not be read; it stays in the queue")]
        public static partial void CannotClaim(ILogger logger, Exception failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "What became of the delivery {Delivery} could not be noted; it will be sent again")]
        public static partial void CannotComplete(ILogger logger, Exception failure, string delivery);
    }
}
