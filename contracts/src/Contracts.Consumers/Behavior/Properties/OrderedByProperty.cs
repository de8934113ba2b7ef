using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>Only the order of events of one key matters.</summary>
internal sealed class OrderedByProperty(DeliveryOrder byKey) : BehaviorProperty
{
    public override string Name => "ordered-by-key";

    public override string Promise => "Where the events of each key arrive in their order, it does not matter how those of different keys mix, nor that they are handled at the same time.";

    public override string Advice =>
        "Keep state by the key that orders the events, and none across keys; where keys share a row, change it in one statement or check its version when writing.";

    public override DeliveryOrder Order => byKey;

    public override IEnumerable<Schedule> Schedules(Scenario scenario) => Orders.Of(scenario, byKey);
}
