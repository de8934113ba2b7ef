using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>No order matters.</summary>
internal sealed class ReorderingProperty : BehaviorProperty
{
    public override string Name => "survives-reordering";

    public override string Promise => "Events may arrive in any order, and at the same time.";

    public override string Advice =>
        "Let an event carry a version, and pass one over that is older than what is stored; refuse an event whose predecessor is missing, so that it comes again; write with a check of what was read.";

    public override DeliveryOrder Order => DeliveryOrder.Any;

    public override IEnumerable<Schedule> Schedules(Scenario scenario) => Orders.Of(scenario, DeliveryOrder.Any);
}
