using System.Collections.Immutable;
using Contracts.Cli.Knowledge.Questions;

namespace Contracts.Cli.Knowledge.Readers;

/// <summary>Who reads a field: every consumer, interaction and rule.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Asked">The interactions and schemas that could read it.</param>
/// <param name="Readings">Those that do.</param>
internal sealed record WhoReads(Question Question, Asked Asked, ImmutableArray<Reading> Readings)
{
    public static WhoReads Of(Question question, KnownContracts known)
    {
        var asked = Asked.Of(question.Subject, known);
        var readings = asked.Interactions.SelectMany(interaction => InteractionReading.Of(interaction, question.Place))
            .Concat(asked.Events.SelectMany(sourced => EventReading.Of(sourced, question.Place)));
        return new WhoReads(question, asked, [.. readings]);
    }

    public bool IsSafeToRemove => Readings.IsEmpty;

    public string Summary => IsSafeToRemove
        ? $"{Question}: nothing reads it. Safe to remove as far as {Counted.These(Asked.Contracts, "contract")}."
        : $"{Question}: read by {Counted.Of(Readings.Select(reading => reading.Consumer).Distinct(StringComparer.Ordinal).Count(), "consumer")} in {Counted.Of(Readings.Length, "place")} of {Counted.Of(Asked.Contracts, "contract")}.";

    /// <summary>What is to be known beside the answer; null for nothing.</summary>
    public string? Remark => Asked.Others.IsEmpty ? null : $"No contract asks for {Question.Subject} at all; asked for are {string.Join(", ", Asked.Others)}.";
}
