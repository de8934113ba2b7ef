using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>Redelivery makes no difference.</summary>
internal sealed class RedeliveryProperty : BehaviorProperty
{
    public override string Name => "survives-redelivery";

    public override string Promise => "A broker that delivers events again, at once, late, or after a restart of the consumer, makes no difference.";

    public override string Advice =>
        "Note which events were handled, in the same transaction as the effect, or write what holds after the event (a set, with its version) and not a change of what was there.";

    public override IEnumerable<Schedule> Schedules(Scenario scenario) => Redeliveries.Of(scenario);
}
