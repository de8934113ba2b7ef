using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>An event that comes twice counts once.</summary>
internal sealed class IdempotentProperty : BehaviorProperty
{
    public override string Name => "idempotent";

    public override string Promise => "An event that comes twice has its effect once.";

    public override string Advice =>
        "Keep the id of each handled event in the same transaction as its effect, under a unique key, in the store and not in memory; pass an event over whose id is there.";

    public override IEnumerable<Schedule> Schedules(Scenario scenario) => Redeliveries.Of(scenario);
}
