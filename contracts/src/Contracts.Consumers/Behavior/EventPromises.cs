using System.Collections.Immutable;
using System.Globalization;
using Contracts.Consumers.Behavior.Deliveries;
using Contracts.Consumers.Behavior.Properties;
using Contracts.Consumers.Behavior.Reports;
using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior;

/// <summary>What a handler promises, and the check that it keeps it.</summary>
/// <typeparam name="TEvent">What the handler takes.</typeparam>
public sealed class EventPromises<TEvent>
{
    private const int UsualSeed = 20_251;

    private readonly ImmutableArray<TEvent> _events;
    private readonly Func<ImmutableArray<TEvent>, CancellationToken, Task<Consumer>> _fresh;

    private ImmutableArray<TEvent> _poisons = [];
    private ImmutableHashSet<Disturbance> _disturbances = [];
    private Func<TEvent, string>? _id;
    private Func<TEvent, string>? _key;
    private string? _leadsTo;
    private int? _after;
    private BehaviorOptions _options = new() { Seed = SeedOfEnvironment() };

    internal EventPromises(ImmutableArray<TEvent> events, Func<ImmutableArray<TEvent>, CancellationToken, Task<Consumer>> fresh) => (_events, _fresh) = (events, fresh);

    /// <summary>An event that comes twice counts once: at once, late, after a restart, while the first is still being handled.</summary>
    /// <param name="by">What tells one event from the next. Two of the published events with the same id are one that comes twice.</param>
    /// <typeparam name="TId">A text, a number, a record.</typeparam>
    public EventPromises<TEvent> Idempotent<TId>(Func<TEvent, TId> by)
    {
        ArgumentNullException.ThrowIfNull(by);
        _id = @event => StateText.Of(by(@event));
        return this;
    }

    /// <summary>The broker keeps the order of events of one key; how those of different keys mix, one by one or at the same time, makes no difference.</summary>
    /// <param name="key">The key: an order's number, an account.</param>
    /// <typeparam name="TKey">A text, a number, a record.</typeparam>
    public EventPromises<TEvent> OrderedBy<TKey>(Func<TEvent, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = @event => StateText.Of(key(@event));
        return this;
    }

    /// <summary>An event that nobody can handle is a dead letter after so many attempts; it changes nothing and holds up no other.</summary>
    /// <param name="after">The attempts.</param>
    /// <param name="poison">Events that nobody can handle. Without any, the published ones are tried with what the handler depends on away for good, which needs a <see cref="DeliveryPoint"/>.</param>
    public EventPromises<TEvent> DeadLetters(int after, params TEvent[] poison)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(after, 1);
        ArgumentNullException.ThrowIfNull(poison);
        (_after, _poisons) = (after, [.. poison]);
        return this;
    }

    /// <summary>These make no difference, each alone and together.</summary>
    /// <param name="disturbances">What happens between the broker and the handler.</param>
    public EventPromises<TEvent> Survives(params Disturbance[] disturbances)
    {
        ArgumentNullException.ThrowIfNull(disturbances);
        _disturbances = _disturbances.Union(disturbances);
        return this;
    }

    /// <summary>What the events lead to undisturbed. Without it, schedules are only compared with each other, and a handler that is wrong in the same way each time is not found.</summary>
    /// <param name="state">The state, as <c>Observing</c> gives it.</param>
    public EventPromises<TEvent> LeadsTo(object? state)
    {
        _leadsTo = StateText.Of(state);
        return this;
    }

    /// <summary>Where random schedules come from. The usual one is the same in each run; the environment variable <c>CONTRACTS_SEED</c> sets another.</summary>
    /// <param name="seed">The seed.</param>
    public EventPromises<TEvent> WithSeed(int seed)
    {
        _options = _options with { Seed = seed };
        return this;
    }

    /// <summary>How many random schedules each promise is tried with, beside the systematic ones: 50, where nothing is said.</summary>
    /// <param name="schedules">The number.</param>
    public EventPromises<TEvent> WithRandomSchedules(int schedules)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(schedules);
        _options = _options with { Runs = schedules };
        return this;
    }

    /// <summary>How many schedules run at the same time: one, where nothing is said. For stores that have nothing in common, and handlers that wait for their database.</summary>
    /// <param name="schedules">The number.</param>
    public EventPromises<TEvent> WithSchedulesAtATime(int schedules)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(schedules, 1);
        _options = _options with { AtATime = schedules };
        return this;
    }

    /// <summary>How long the handling of one event may take before it counts as endless: 10 seconds, where nothing is said.</summary>
    /// <param name="limit">The time.</param>
    public EventPromises<TEvent> WithTimeLimit(TimeSpan limit)
    {
        _options = _options with { TimeLimit = limit };
        return this;
    }

    /// <summary>Holds the handler against what was promised.</summary>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="EventBehaviorException">A promise is not kept, or nothing can be said: the events have no effect, or another one each time.</exception>
    public async Task VerifyAsync(CancellationToken cancellationToken = default)
    {
        var findings = await CheckAsync(cancellationToken).ConfigureAwait(false);
        if (!findings.IsEmpty)
            throw new EventBehaviorException($"The handler does not behave as promised.\n\n{string.Join("\n\n", findings.Select(finding => finding.Text))}");
    }

    /// <summary>As <see cref="VerifyAsync"/>, with what is not kept as values.</summary>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="EventBehaviorException">Nothing can be said: the events have no effect, or another one each time, or nothing was promised.</exception>
    public async Task<ImmutableArray<BehaviorFinding>> CheckAsync(CancellationToken cancellationToken = default)
    {
        var all = _events.AddRange(_poisons);
        var order = _disturbances.Contains(Disturbance.Reordering) ? DeliveryOrder.Any : _key is null ? DeliveryOrder.AsPublished(_events.Length) : DeliveryOrder.ByKey([.. _events.Select(_key)]);
        var ids = _id is null ? [.. Enumerable.Range(0, _events.Length).Select(index => index.ToString(CultureInfo.InvariantCulture))] : _events.Select(_id).ToImmutableArray();
        var options = _options with { Attempts = _after ?? _options.Attempts };
        var check = new BehaviorCheck(token => _fresh(all, token), ids, order, options, @event => StateText.OfEvent(all[@event]));
        var properties = Properties();
        if (properties.IsEmpty && _leadsTo is null)
            throw new EventBehaviorException("Nothing was promised of the handler. Call Idempotent(by: …), OrderedBy(…), DeadLetters(after: …) or Survives(…).");

        var undisturbed = await check.UndisturbedAsync(cancellationToken).ConfigureAwait(false);
        if (_after is not null && _poisons.IsEmpty && undisturbed.Points.Values.All(points => points == 0))
            throw new EventBehaviorException("DeadLetters: no event is given that nobody can handle, and the handler comes by no DeliveryPoint at which what it depends on could fail. Give one: DeadLetters(after: 3, poison: …).");
        var findings = ImmutableArray.CreateBuilder<BehaviorFinding>();
        if (_leadsTo is not null && _leadsTo != undisturbed.State)
            findings.Add(FindingText.Of("leads-to", "The events, each once and in order, lead to the state that they should lead to.", "No disturbance is needed to see this one: debug the handler with these deliveries.", undisturbed.Log, _leadsTo, undisturbed.State, "no schedule, the events as published"));
        foreach (var property in properties)
        {
            if (await check.FindAsync(property, undisturbed, cancellationToken).ConfigureAwait(false) is { } finding)
                findings.Add(finding);
        }

        // What one of them alone breaks, all together would only show again.
        if (findings.Count == 0 && _disturbances.Count > 1 && await check.FindAsync(new TogetherProperty(_disturbances), undisturbed, cancellationToken).ConfigureAwait(false) is { } together)
            findings.Add(together);
        return findings.ToImmutable();
    }

    private ImmutableArray<BehaviorProperty> Properties()
    {
        var properties = ImmutableArray.CreateBuilder<BehaviorProperty>();
        if (_id is not null)
            properties.Add(new IdempotentProperty());
        if (_key is not null)
            properties.Add(new OrderedByProperty(DeliveryOrder.ByKey([.. _events.Select(_key)])));
        if (_after is { } after)
            properties.Add(new DeadLettersProperty(after, [.. Enumerable.Range(_events.Length, _poisons.Length)]));
        if (_disturbances.Contains(Disturbance.Redelivery))
            properties.Add(new RedeliveryProperty());
        if (_disturbances.Contains(Disturbance.Loss))
            properties.Add(new LossProperty());
        if (_disturbances.Contains(Disturbance.Reordering))
            properties.Add(new ReorderingProperty());
        return properties.ToImmutable();
    }

    private static int SeedOfEnvironment() =>
        int.TryParse(Environment.GetEnvironmentVariable("CONTRACTS_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed) ? seed : UsualSeed;
}
