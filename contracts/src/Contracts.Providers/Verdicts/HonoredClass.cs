using Contracts.Engine.Documents;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

internal sealed class HonoredClass : VerdictClass
{
    public override Verdict Verdict => Verdict.Passed;

    public override string Word => "passed";

    public override string Sentence => "honored";

    public override string RecognizedBy => "it answered, and nothing differs";

    public override string? Recognize(Observed observed) => "";

    // An app may throw and still answer what was asked for.
    public override Exception? Cause(Observed observed) => null;

    public override string Next(PacticipantName consumer, InteractionResult result) => "nothing";
}
