using System.Collections.Immutable;
using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>Several disturbances together make no difference.</summary>
internal sealed class TogetherProperty(ImmutableHashSet<Disturbance> disturbances) : BehaviorProperty
{
    public override string Name => "survives-together";

    public override string Promise => $"{string.Join(", ", disturbances.Order())} together make no difference.";

    public override string Advice => "The schedule shows which of them meet; each alone makes no difference.";

    public override DeliveryOrder? Order => disturbances.Contains(Disturbance.Reordering) ? DeliveryOrder.Any : null;

    public override IEnumerable<Schedule> Schedules(Scenario scenario)
    {
        for (var run = 0; run < scenario.Runs; run++)
        {
            var schedule = Schedule.Of(Orders.Shuffled(scenario, Order ?? scenario.Order));
            if (disturbances.Contains(Disturbance.Loss))
                schedule = LossProperty.Disturbed(scenario, schedule);
            if (disturbances.Contains(Disturbance.Redelivery))
                schedule = Redeliveries.Disturbed(scenario, schedule);
            yield return schedule;
        }
    }
}
