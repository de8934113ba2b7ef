using Contracts.Engine.Documents;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

/// <summary>Decided before anything is sent, so nothing that was seen of an answer is of this class.</summary>
internal sealed class StateClass : VerdictClass
{
    public override Verdict Verdict => Verdict.StateFailed;

    public override string Word => "state-failed";

    public override string Sentence => "provider state failed: nothing was compared";

    public override string RecognizedBy => "a state has no handler, several, or its handler failed; nothing was sent";

    public override string Next(PacticipantName consumer, InteractionResult result) => "Mend or add the state handler; the contract has not been looked at yet.";
}
