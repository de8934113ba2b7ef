using PactBroker.Domain.Matrix;

namespace PactBroker.Domain.Events;

/// <summary>A version that reads an event and one that writes it: what follows from their schemas, and what a replay of the real event found.</summary>
/// <param name="Replay">The newest result for this writer's version and this reader's content; null where nobody replayed it.</param>
public sealed record EventRow(EventSide Reader, EventSide Writer, EventVerdict Verdict, EventReplay? Replay)
{
    public bool IsUndecided => Verdict is EventVerdict.Undecided && Replay is not { Success: false };

    /// <summary>Never unknown: waiting changes nothing. What is undecided counts as failed unless the question allows it.</summary>
    public ResultState State(bool allowUndecided) => (Verdict, Replay) switch
    {
        (_, { Success: false }) or (EventVerdict.Unreadable, _) => ResultState.Failed,
        (EventVerdict.Undecided, _) when !allowUndecided => ResultState.Failed,
        _ => ResultState.Success,
    };
}
