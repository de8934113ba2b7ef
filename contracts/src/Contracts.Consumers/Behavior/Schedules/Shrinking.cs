namespace Contracts.Consumers.Behavior.Schedules;

/// <summary>From a schedule that shows a fault to the shortest that does.</summary>
internal static class Shrinking
{
    private const int Tries = 300;

    public static async Task<Schedule> ShrinkAsync(Schedule schedule, Func<Schedule, Task<bool>> shows)
    {
        var tried = 0;
        var smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (var candidate in Candidates(schedule).TakeWhile(_ => tried++ < Tries))
            {
                if (!await shows(candidate).ConfigureAwait(false))
                    continue;
                schedule = candidate;
                smaller = true;
                break;
            }
        }

        return schedule;
    }

    /// <summary>Without an event, without a step, without a disturbance, with a disturbance at an earlier point.</summary>
    private static IEnumerable<Schedule> Candidates(Schedule schedule)
    {
        foreach (var @event in schedule.Events.Reverse())
        {
            var without = new Schedule([.. schedule.Steps.Where(step => !step.Events.Contains(@event))]);
            if (without.Steps.Length < schedule.Steps.Length)
                yield return without;
        }

        for (var index = schedule.Steps.Length - 1; index >= 0; index--)
            yield return schedule.Replace(index);
        for (var index = 0; index < schedule.Steps.Length; index++)
        {
            foreach (var simpler in Simpler(schedule.Steps[index]))
                yield return schedule.Replace(index, simpler);
        }
    }

    private static IEnumerable<DeliveryStep[]> Simpler(DeliveryStep step) => step switch
    {
        DeliveryStep.Broken broken => [[new DeliveryStep.Delivered(broken.Event)], .. Earlier(broken.Interruption.At).Select(at => new DeliveryStep[] { broken with { Interruption = broken.Interruption with { At = at } } })],
        DeliveryStep.Overlapping overlap =>
        [
            [new DeliveryStep.Delivered(overlap.Event), new DeliveryStep.Delivered(overlap.Other)],
            [new DeliveryStep.Delivered(overlap.Event)],
            .. Earlier(overlap.At).Select(at => new DeliveryStep[] { overlap with { At = at } }),
        ],
        _ => [],
    };

    private static IEnumerable<int> Earlier(int point) => Enumerable.Range(1, point - 1);
}
