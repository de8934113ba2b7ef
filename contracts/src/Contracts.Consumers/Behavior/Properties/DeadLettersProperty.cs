using System.Collections.Immutable;
using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>What nobody can handle is set aside, and leaves no trace but that.</summary>
/// <param name="after">After so many attempts.</param>
/// <param name="poisons">Events that nobody can handle; where there are none, the published ones with what the handler depends on away for good.</param>
internal sealed class DeadLettersProperty(int after, ImmutableArray<int> poisons) : BehaviorProperty
{
    public override string Name => "dead-letters";

    public override string Promise => $"An event that nobody can handle is a dead letter after {after} attempts, changes nothing, and holds up no other.";

    public override string Advice =>
        "Let the error through (or answer with Settlement.Again and, at the last attempt, Settlement.DeadLetter) instead of catching it and going on; do not retry within the handler without an end; write nothing before the event is known to be good.";

    public override bool MayComeLater => false;

    public override IEnumerable<Schedule> Schedules(Scenario scenario) => poisons.IsEmpty ? OfPublished(scenario) : OfPoisons(scenario);

    private IEnumerable<Schedule> OfPoisons(Scenario scenario) =>
        from poison in poisons
        from at in Enumerable.Range(0, scenario.Count + 1)
        select scenario.Published.Insert(at, new DeliveryStep.Poisoned(poison, DependencyFails: false));

    // Later events of the same key may need the one that fails, so they stay away.
    private static IEnumerable<Schedule> OfPublished(Scenario scenario) =>
        from @event in scenario.Events
        where scenario.Points.GetValueOrDefault(@event) > 0
        let before = scenario.Events.Take(@event)
        let after = scenario.Events.Skip(@event + 1).Where(other => !scenario.Order.Binds(@event, other))
        select new Schedule([.. Schedule.Of(before).Steps, new DeliveryStep.Poisoned(@event, DependencyFails: true), .. Schedule.Of(after).Steps]);
}
