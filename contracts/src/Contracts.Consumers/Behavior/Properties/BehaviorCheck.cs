using System.Collections.Concurrent;
using System.Collections.Immutable;
using Contracts.Consumers.Behavior.Deliveries;
using Contracts.Consumers.Behavior.Reports;
using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>Holds one handler against its promises.</summary>
/// <param name="fresh">The consumer, started on an empty store.</param>
/// <param name="ids">What tells one event from the next: of those with the same id, the first counts.</param>
/// <param name="order">The order that the handler asks of the broker.</param>
/// <param name="options">How schedules are run.</param>
/// <param name="describe">An event, for people.</param>
internal sealed class BehaviorCheck(
    Func<CancellationToken, Task<Consumer>> fresh,
    ImmutableArray<string> ids,
    DeliveryOrder order,
    BehaviorOptions options,
    Func<int, string> describe)
{
    private readonly ConcurrentDictionary<string, string?> _statesOfSome = [];

    /// <summary>What the events lead to undisturbed.</summary>
    /// <exception cref="EventBehaviorException">They lead to nothing, to something else each time, or cannot be handled.</exception>
    public async Task<Outcome> UndisturbedAsync(CancellationToken cancellationToken)
    {
        var published = Schedule.Of(Enumerable.Range(0, ids.Length));
        var once = await RunAsync(published, false, cancellationToken).ConfigureAwait(false);
        if (once.Trouble is not null || once.DeadLetters.Length > 0)
            throw NothingToSay("the events cannot be handled even as they were published", once.Log);
        var again = await RunAsync(published, false, cancellationToken).ConfigureAwait(false);
        if (once.State != again.State)
            throw NothingToSay("the same deliveries lead to two states, so that no comparison means anything; leave times and generated ids out of what is observed", [once.State, again.State]);
        if (once.State == (await RunAsync(Schedule.Of([]), false, cancellationToken).ConfigureAwait(false)).State)
            throw NothingToSay("the events change nothing of what is observed, so that no fault could be seen; observe what they have an effect on", [once.State]);
        return once;
    }

    /// <summary>The first schedule of the property that leads elsewhere, as short as it can be made; null where there is none.</summary>
    public async Task<BehaviorFinding?> FindAsync(BehaviorProperty property, Outcome undisturbed, CancellationToken cancellationToken)
    {
        var kept = property.Order ?? order;
        var later = kept.IsAny && property.MayComeLater;
        var scenario = new Scenario { Count = ids.Length, Order = order, Points = undisturbed.Points, Random = new Random(options.Seed), Runs = options.Runs };
        var tried = 0;
        foreach (var some in property.Schedules(scenario).Chunk(options.AtATime))
        {
            var shown = await Task.WhenAll(some.Select(schedule => ShowsAsync(schedule, later, cancellationToken))).ConfigureAwait(false);
            var first = Array.FindIndex(shown, outcome => outcome is not null);
            if (first < 0)
            {
                tried += some.Length;
                continue;
            }

            return await ShortestAsync(property, some[first], tried + first + 1, undisturbed, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<BehaviorFinding> ShortestAsync(BehaviorProperty property, Schedule schedule, int number, Outcome undisturbed, CancellationToken cancellationToken)
    {
        var kept = property.Order ?? order;
        var later = kept.IsAny && property.MayComeLater;
        var shortest = await Shrinking.ShrinkAsync(schedule, async smaller =>
            kept.IsKeptBy(smaller) && await ShowsAsync(smaller, later, cancellationToken).ConfigureAwait(false) is not null).ConfigureAwait(false);
        var shown = await ShowsAsync(shortest, later, cancellationToken).ConfigureAwait(false) ?? await RunAsync(shortest, later, cancellationToken).ConfigureAwait(false);
        var state = await StateOfAsync(shortest, cancellationToken).ConfigureAwait(false);
        return FindingText.Of(property, shown, state ?? undisturbed.State, DeadLettersOf(shortest), describe, $"schedule {number}, {schedule.Steps.Length} steps made {shortest.Steps.Length}; seed {options.Seed}: CONTRACTS_SEED={options.Seed} runs it again");
    }

    /// <returns>What the schedule led to, where that is not what it should lead to.</returns>
    private async Task<Outcome?> ShowsAsync(Schedule schedule, bool laterAgain, CancellationToken cancellationToken)
    {
        // Where some of the events cannot be handled without the others, nothing can be said about them alone.
        if (await StateOfAsync(schedule, cancellationToken).ConfigureAwait(false) is not { } state)
            return null;
        var outcome = await RunAsync(schedule, laterAgain, cancellationToken).ConfigureAwait(false);
        return outcome.Is(state, DeadLettersOf(schedule)) ? null : outcome;
    }

    private IEnumerable<DeadLetter> DeadLettersOf(Schedule schedule) => schedule.Poisons.Select(poison => new DeadLetter(poison.Event, options.Attempts));

    /// <summary>The state that the events of a schedule lead to, each once and in the order in which they were published.</summary>
    private async Task<string?> StateOfAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        int[] events = [.. schedule.Events.DistinctBy(@event => ids[@event])];
        var key = string.Join(',', events);
        if (!_statesOfSome.TryGetValue(key, out var state))
        {
            var outcome = await RunAsync(Schedule.Of(events), false, cancellationToken).ConfigureAwait(false);
            _statesOfSome[key] = state = outcome.Is(outcome.State, []) ? outcome.State : null;
        }

        return state;
    }

    private async Task<Outcome> RunAsync(Schedule schedule, bool laterAgain, CancellationToken cancellationToken)
    {
        var consumer = await fresh(cancellationToken).ConfigureAwait(false);
        await using (consumer.ConfigureAwait(false))
        {
            // An event that needs another one comes again until that one was there.
            var patient = laterAgain ? options with { Attempts = Math.Max(options.Attempts, ids.Length + 1) } : options;
            return await new ScheduleRun(consumer, patient, laterAgain, describe).RunAsync(schedule, cancellationToken).ConfigureAwait(false);
        }
    }

    private static EventBehaviorException NothingToSay(string why, IEnumerable<string> lines) =>
        new($"Nothing can be said about the handler: {why}.\n{string.Join('\n', lines.Select(line => $"  {line}"))}");
}
