using Contracts.Consumers.Behavior.Deliveries;
using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>A lost delivery makes no difference, because the broker delivers the event again.</summary>
internal sealed class LossProperty : BehaviorProperty
{
    public override string Name => "survives-loss";

    public override string Promise => "A delivery that is lost on its way, in the middle of its handling or with its acknowledgement, and comes again, makes no difference.";

    public override string Advice =>
        "Write the effect and the note that the event was handled in one transaction; let an error through, so that the broker delivers again; acknowledge last.";

    public override IEnumerable<Schedule> Schedules(Scenario scenario) =>
        InTheMiddle(scenario).Concat(WithItsAcknowledgement(scenario)).Concat(OnItsWay(scenario)).Concat(AtRandom(scenario));

    private static IEnumerable<Schedule> InTheMiddle(Scenario scenario) =>
        from @event in scenario.Events
        from point in scenario.PointsOf(@event)
        from kind in new[] { InterruptionKind.Fail, InterruptionKind.Stop }
        select scenario.Published.Replace(@event, new DeliveryStep.Broken(@event, new Interruption(kind, point)));

    private static IEnumerable<Schedule> WithItsAcknowledgement(Scenario scenario) =>
        from @event in scenario.Events
        select scenario.Published.Insert(@event + 1, new DeliveryStep.Restarted(), new DeliveryStep.Delivered(@event));

    /// <summary>What was lost comes as late as the order that the handler asks for allows.</summary>
    private static IEnumerable<Schedule> OnItsWay(Scenario scenario) =>
        from lost in scenario.Events
        let late = scenario.Events.Where(@event => @event == lost || (@event > lost && scenario.Order.Binds(lost, @event))).ToArray()
        select Schedule.Of([.. scenario.Events.Except(late), .. late]);

    private static IEnumerable<Schedule> AtRandom(Scenario scenario) =>
        Enumerable.Range(0, scenario.Runs).Select(_ => Disturbed(scenario, scenario.Published));

    /// <summary>Some deliveries of a schedule break off.</summary>
    public static Schedule Disturbed(Scenario scenario, Schedule schedule) => new(
    [
        .. schedule.Steps.Select(step => step is DeliveryStep.Delivered delivered && scenario.Random.Next(3) == 0
            ? new DeliveryStep.Broken(delivered.Event, new Interruption(scenario.Random.Next(2) == 0 ? InterruptionKind.Fail : InterruptionKind.Stop, scenario.SomePointOf(delivered.Event)))
            : step),
    ]);
}
