using Contracts.Engine.Documents;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

/// <summary>One class of outcomes: how it is recognized, what people and programs call it, what to do next.</summary>
internal abstract class VerdictClass
{
    public abstract Verdict Verdict { get; }

    /// <summary>What programs call it. A format: it does not follow the names in the code.</summary>
    public abstract string Word { get; }

    /// <summary>What people read.</summary>
    public abstract string Sentence { get; }

    /// <summary>How it is told from the others, for the documentation.</summary>
    public abstract string RecognizedBy { get; }

    /// <summary>Why an HTTP interaction is of this class, for people; empty when the differences say it; null when it is of another class.</summary>
    public virtual string? Recognize(Observed observed) => null;

    /// <summary>What the report shows beside it.</summary>
    public virtual Exception? Cause(Observed observed) => observed.Thrown;

    /// <summary>What to do next.</summary>
    public abstract string Next(PacticipantName consumer, InteractionResult result);
}
