using System.Collections.Immutable;
using Contracts.Consumers.Behavior.Properties;
using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Reports;

/// <summary>A finding as people read it.</summary>
internal static class FindingText
{
    public static BehaviorFinding Of(BehaviorProperty property, Outcome outcome, string state, IEnumerable<DeadLetter> deadLetters, Func<int, string> describe, string origin)
    {
        var expected = Result(state, deadLetters, null, describe);
        var actual = Result(outcome.State, outcome.DeadLetters, outcome.Trouble, describe);
        return Of(property.Name, property.Promise, property.Advice, outcome.Log, expected, actual, origin);
    }

    public static BehaviorFinding Of(string name, string promise, string advice, ImmutableArray<string> deliveries, string expected, string actual, string origin) => new()
    {
        Property = name,
        Deliveries = deliveries,
        Expected = expected,
        Actual = actual,
        Text = $"""
            {name}: not kept. {promise}
              Shortest schedule of deliveries:
            {string.Join('\n', deliveries.Select((line, index) => $"    {index + 1}. {line}"))}
              State expected: {expected}
              State found:    {actual}
              What to do: {advice}
              ({origin})
            """,
    };

    private static string Result(string state, IEnumerable<DeadLetter> deadLetters, string? trouble, Func<int, string> describe)
    {
        var dead = deadLetters.OrderBy(letter => letter.Event).Select(letter => $"{describe(letter.Event)} after {letter.Attempts} attempt{(letter.Attempts == 1 ? "" : "s")}").ToArray();
        return $"{state}{(dead.Length > 0 ? $"; dead letters: {string.Join(", ", dead)}" : "")}{(trouble is null ? "" : $"; {trouble}")}";
    }
}
