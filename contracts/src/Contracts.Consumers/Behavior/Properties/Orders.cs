using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>The orders in which events may arrive, one by one and two at the same time.</summary>
internal static class Orders
{
    private const int FewEnoughForAll = 4;

    public static IEnumerable<Schedule> Of(Scenario scenario, DeliveryOrder order) =>
        OneByOne(scenario).Concat(AtTheSameTime(scenario, order)).Concat(AtRandom(scenario, order)).Where(order.IsKeptBy);

    private static IEnumerable<Schedule> OneByOne(Scenario scenario)
    {
        int[] published = [.. scenario.Events];
        if (published.Length <= FewEnoughForAll)
            return Permutations(published).Select(Schedule.Of);
        var swapped = Enumerable.Range(0, published.Length - 1).Select(at => published.Take(at).Append(published[at + 1]).Append(published[at]).Concat(published.Skip(at + 2)));
        var early = published.Skip(1).Select(@event => published.Where(other => other != @event).Prepend(@event));
        var late = published.SkipLast(1).Select(@event => published.Where(other => other != @event).Append(@event));
        return swapped.Concat(early).Concat(late).Append(published.Reverse()).Select(Schedule.Of);
    }

    /// <summary>One event is handled while another is at a point of its handling, after those that must come before either.</summary>
    private static IEnumerable<Schedule> AtTheSameTime(Scenario scenario, DeliveryOrder order) =>
        from one in scenario.Events
        from other in scenario.Events
        where one != other && !order.Binds(one, other)
        let before = scenario.Events.Where(@event => (@event < one && order.Binds(@event, one)) || (@event < other && order.Binds(@event, other))).ToArray()
        let after = scenario.Events.Except([.. before, one, other])
        from point in scenario.PointsOf(one)
        select new Schedule([.. Schedule.Of(before).Steps, new DeliveryStep.Overlapping(one, point, other), .. Schedule.Of(after).Steps]);

    private static IEnumerable<Schedule> AtRandom(Scenario scenario, DeliveryOrder order) =>
        Enumerable.Range(0, scenario.Runs).Select(_ => Schedule.Of(Shuffled(scenario, order)));

    /// <summary>The events in a random order that the given one allows.</summary>
    public static List<int> Shuffled(Scenario scenario, DeliveryOrder order)
    {
        var rest = scenario.Events.ToList();
        var shuffled = new List<int>();
        while (rest.Count > 0)
        {
            var free = rest.Where(@event => !rest.Any(earlier => earlier < @event && order.Binds(earlier, @event))).ToArray();
            shuffled.Add(free[scenario.Random.Next(free.Length)]);
            rest.Remove(shuffled[^1]);
        }

        return shuffled;
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
