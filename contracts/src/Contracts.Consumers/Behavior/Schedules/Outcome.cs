using System.Collections.Immutable;

namespace Contracts.Consumers.Behavior.Schedules;

/// <summary>What a schedule of deliveries led to.</summary>
/// <param name="State">The state, as JSON.</param>
/// <param name="DeadLetters">What nobody could handle: <c>{event} after 3 attempts</c>.</param>
/// <param name="Trouble">Why a delivery had no end.</param>
/// <param name="Log">What happened, a line for each step.</param>
/// <param name="Points">How many points each event's first delivery came by.</param>
internal sealed record Outcome(string State, ImmutableArray<DeadLetter> DeadLetters, string? Trouble, ImmutableArray<string> Log, ImmutableDictionary<int, int> Points)
{
    /// <summary>Whether the state is the one, and the dead letters are these.</summary>
    public bool Is(string state, IEnumerable<DeadLetter> deadLetters) =>
        Trouble is null && State == state && Sorted(DeadLetters).SequenceEqual(Sorted(deadLetters));

    private static IEnumerable<DeadLetter> Sorted(IEnumerable<DeadLetter> letters) => letters.OrderBy(letter => letter.Event).ThenBy(letter => letter.Attempts);
}

/// <summary>An event that was set aside, and after how many attempts.</summary>
internal sealed record DeadLetter(int Event, int Attempts);
