using System.Collections.Immutable;
using Contracts.Consumers.Behavior.Deliveries;

namespace Contracts.Consumers.Behavior.Schedules;

/// <summary>One schedule on one consumer: plays the broker, which delivers again what was not taken and sets aside what is never taken.</summary>
/// <param name="consumer">The consumer, just started on an empty store.</param>
/// <param name="options">How long and how often.</param>
/// <param name="laterAgain">Where events come in any order, one that was not taken comes again after the others; else it comes again at once.</param>
/// <param name="describe">An event, for people.</param>
internal sealed class ScheduleRun(Consumer consumer, BehaviorOptions options, bool laterAgain, Func<int, string> describe)
{
    private readonly List<string> _log = [];
    private readonly List<DeadLetter> _deadLetters = [];
    private readonly Dictionary<int, int> _attempts = [];
    private readonly Dictionary<int, int> _points = [];
    private readonly List<int> _later = [];

    private string? _trouble;

    public async Task<Outcome> RunAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        foreach (var step in schedule.Steps)
        {
            if (_trouble is null)
                await RunAsync(step, cancellationToken).ConfigureAwait(false);
        }

        while (_trouble is null && _later.Count > 0)
        {
            var @event = _later[0];
            _later.RemoveAt(0);
            await DeliverAsync(@event, cancellationToken).ConfigureAwait(false);
        }

        var state = await consumer.ObserveAsync(cancellationToken).ConfigureAwait(false);
        return new Outcome(state, [.. _deadLetters], _trouble, [.. _log], _points.ToImmutableDictionary());
    }

    private Task RunAsync(DeliveryStep step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case DeliveryStep.Delivered delivered:
                return DeliverAsync(delivered.Event, cancellationToken);
            case DeliveryStep.Broken broken:
                return BreakAsync(broken, cancellationToken);
            case DeliveryStep.Overlapping overlapping:
                return OverlapAsync(overlapping, cancellationToken);
            case DeliveryStep.Poisoned poisoned:
                return DeliverAsync(poisoned.Event, cancellationToken, poisoned.DependencyFails ? new Interruption(InterruptionKind.FailAlways, 1) : null);
            default:
                _log.Add("the consumer is started again");
                consumer.Start();
                return Task.CompletedTask;
        }
    }

    private async Task DeliverAsync(int @event, CancellationToken cancellationToken, Interruption? interruption = null)
    {
        bool taken;
        do
        {
            using var delivery = Begin(@event, interruption, cancellationToken);
            taken = await EndAsync(delivery, () => delivery.Text, cancellationToken).ConfigureAwait(false);
        }
        while (!taken && _trouble is null && !laterAgain);
        if (!taken && _trouble is null)
            _later.Add(@event);
    }

    private async Task BreakAsync(DeliveryStep.Broken step, CancellationToken cancellationToken)
    {
        using var delivery = Begin(step.Event, step.Interruption, cancellationToken);
        var stops = step.Interruption.Kind == InterruptionKind.Stop;
        var how = stops ? "the consumer is stopped" : "what the handler depends on fails";
        if (await EndAsync(delivery, () => $"{delivery.Text}; {how} at {delivery.Gate.Place}", cancellationToken).ConfigureAwait(false))
            return;
        if (stops)
            await RunAsync(new DeliveryStep.Restarted(), cancellationToken).ConfigureAwait(false);
        await DeliverAsync(step.Event, cancellationToken).ConfigureAwait(false);
    }

    private async Task OverlapAsync(DeliveryStep.Overlapping step, CancellationToken cancellationToken)
    {
        using var first = Begin(step.Event, new Interruption(InterruptionKind.Pause, step.At), cancellationToken);
        if (!await first.ReachesPauseAsync(options.TimeLimit, cancellationToken).ConfigureAwait(false))
        {
            await EndAsync(first, () => first.Text, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var second = Begin(step.Other, null, cancellationToken, mayBlock: true);
        await second.EndOrBlockAsync(options.Patience, cancellationToken).ConfigureAwait(false);
        var wasOver = second.Handling.IsCompleted;
        var secondTaken = wasOver && await EndAsync(second, () => $"{second.Text}, while {describe(step.Event)} is at {first.Gate.Place}", cancellationToken).ConfigureAwait(false);
        first.Gate.GoOn();
        var firstTaken = await EndAsync(first, () => $"{first.Text}{(first.Gate.Interrupted ? ", and goes on" : "")}", cancellationToken).ConfigureAwait(false);
        if (!wasOver && _trouble is null)
            secondTaken = await EndAsync(second, () => $"{second.Text}, which waited for that", cancellationToken).ConfigureAwait(false);
        if (!firstTaken && _trouble is null)
            await DeliverAsync(step.Event, cancellationToken).ConfigureAwait(false);
        if (!secondTaken && _trouble is null)
            await DeliverAsync(step.Other, cancellationToken).ConfigureAwait(false);
    }

    private RunningDelivery Begin(int @event, Interruption? interruption, CancellationToken cancellationToken, bool mayBlock = false)
    {
        var attempt = _attempts[@event] = _attempts.GetValueOrDefault(@event) + 1;
        var gate = new DeliveryGate(interruption, BehaviorOptions.PointLimit, cancellationToken);
        var context = new PointContext(gate);
        var handling = context.StartAsync(token => consumer.HandleAsync(@event, attempt, token), mayBlock);
        return new RunningDelivery(@event, attempt, gate, context, handling, $"{describe(@event)} is delivered{(attempt > 1 ? $", attempt {attempt}" : "")}");
    }

    /// <returns>Whether the broker is rid of the event: it was taken, or is a dead letter.</returns>
    private async Task<bool> EndAsync(RunningDelivery delivery, Func<string> text, CancellationToken cancellationToken)
    {
        var ending = await delivery.EndAsync(options.TimeLimit, cancellationToken).ConfigureAwait(false);
        _points.TryAdd(delivery.Event, delivery.Gate.Reached);
        _log.Add($"{text()}: {ending.Text}");
        switch (ending)
        {
            case Ending.Never:
                _trouble = $"{delivery.Text}: {ending.Text}";
                return true;
            case Ending.Taken:
                _attempts[delivery.Event] = 0;
                return true;
            case Ending.SetAside:
                _deadLetters.Add(new DeadLetter(delivery.Event, delivery.Attempt));
                _attempts[delivery.Event] = 0;
                return true;
            case Ending.Thrown when delivery.Attempt >= options.Attempts:
                _deadLetters.Add(new DeadLetter(delivery.Event, delivery.Attempt));
                _log.Add($"{describe(delivery.Event)} is a dead letter after {delivery.Attempt} attempts");
                _attempts[delivery.Event] = 0;
                return true;
            case Ending.Returned when delivery.Attempt > options.Attempts:
                _trouble = $"{describe(delivery.Event)} was given back after {delivery.Attempt} attempts, and would come for ever";
                return true;
            default:
                return false;
        }
    }
}
