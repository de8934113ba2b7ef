using System.Collections.Immutable;
using Contracts.Cli.Knowledge.Questions;

namespace Contracts.Cli.Knowledge.Breaks;

/// <summary>Who a change breaks, with what proves it.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Change">What would be done to it.</param>
/// <param name="Asked">The interactions and schemas that could break.</param>
/// <param name="Broken">Those that do.</param>
/// <param name="Untold">Those of which nobody can tell.</param>
internal sealed record WhoBreaks(Question Question, Change Change, Asked Asked, ImmutableArray<Breakage> Broken, ImmutableArray<Breakage> Untold)
{
    public static WhoBreaks Of(Question question, Change change, KnownContracts known, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var asked = Asked.Of(question.Subject, known);
        var interactions = new InteractionBreaks(question.Place, change, timeProvider);
        var all = asked.Interactions.Select(interactions.Of).OfType<Breakage>().Concat(new EventBreaks(question.Place, change, cancellationToken).Of(asked.Events)).ToList();
        return new WhoBreaks(question, change, asked, [.. all.Where(one => one.Breaks)], [.. all.Where(one => one.Untold is not null)]);
    }

    public bool IsSafe => Broken.IsEmpty && Untold.IsEmpty;

    public string Summary => (Broken.IsEmpty, Untold.IsEmpty) switch
    {
        (false, _) => $"{Question}, {Change}: breaks {Counted.Of(Broken.Select(one => one.Consumer).Distinct(StringComparer.Ordinal).Count(), "consumer")} in {Counted.Of(Broken.Length, "interaction")} of {Counted.Of(Asked.Contracts, "contract")}.",
        (true, false) => $"{Question}, {Change}: breaks nobody of whom it can be told.",
        _ => $"{Question}, {Change}: breaks nobody, as far as {Counted.These(Asked.Contracts, "contract")}.",
    };

    /// <summary>What is to be known beside the answer; null for nothing.</summary>
    public string? Remark => Asked.Others.IsEmpty ? null : $"No contract asks for {Question.Subject} at all; asked for are {string.Join(", ", Asked.Others)}.";
}
