using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>The ways in which events come twice.</summary>
internal static class Redeliveries
{
    public static IEnumerable<Schedule> Of(Scenario scenario) =>
        AtOnce(scenario).Concat(Late(scenario)).Concat(Overlapping(scenario)).Concat(AllAgain(scenario)).Concat(AtRandom(scenario));

    private static IEnumerable<Schedule> AtOnce(Scenario scenario) =>
        from @event in scenario.Events
        from again in new DeliveryStep[][] { [Again(@event)], [new DeliveryStep.Restarted(), Again(@event)] }
        select scenario.Published.Insert(@event + 1, again);

    private static IEnumerable<Schedule> Late(Scenario scenario) =>
        from @event in scenario.Events.SkipLast(1)
        select scenario.Published.Append(Again(@event));

    /// <summary>The broker took the first consumer for lost while it was still at work.</summary>
    private static IEnumerable<Schedule> Overlapping(Scenario scenario) =>
        from @event in scenario.Events
        from point in scenario.PointsOf(@event)
        select scenario.Published.Replace(@event, new DeliveryStep.Overlapping(@event, point, @event));

    private static IEnumerable<Schedule> AllAgain(Scenario scenario) =>
        [scenario.Published.Append([.. scenario.Published.Steps]), scenario.Published.Append([new DeliveryStep.Restarted(), .. scenario.Published.Steps])];

    private static IEnumerable<Schedule> AtRandom(Scenario scenario) =>
        Enumerable.Range(0, scenario.Runs).Select(_ => Disturbed(scenario, scenario.Published));

    /// <summary>Some events of a schedule again, each anywhere after its first delivery.</summary>
    public static Schedule Disturbed(Scenario scenario, Schedule schedule)
    {
        foreach (var @event in schedule.Events.Where(_ => scenario.Random.Next(2) == 0))
        {
            var first = schedule.Steps.Select(step => step.Events.Contains(@event)).ToList().IndexOf(true);
            var later = scenario.Random.Next(first + 1, schedule.Steps.Length + 1);
            schedule = schedule.Insert(later, scenario.Random.Next(4) == 0 ? [new DeliveryStep.Restarted(), Again(@event)] : [Again(@event)]);
        }

        return schedule;
    }

    private static DeliveryStep.Delivered Again(int @event) => new(@event);
}
