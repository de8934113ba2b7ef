using Contracts.Engine.Documents;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

internal sealed class ContractClass : VerdictClass
{
    public override Verdict Verdict => Verdict.ContractBroken;

    public override string Word => "contract-broken";

    public override string Sentence => "contract broken";

    public override string RecognizedBy => "it answered, and the answer differs";

    public override string? Recognize(Observed observed) => observed.Mismatches.IsEmpty ? null
        : observed.Thrown is { } thrown && observed.HasOtherStatus ? $"The provider threw {Thrown.Describe(thrown)}"
        : "";

    public override string Next(PacticipantName consumer, InteractionResult result) => result.Exception is not null
        ? "The provider threw: mend that first, the differences follow from it."
        : $"Give {consumer} what it asks for, or agree with its team on a changed expectation before this version is deployed.";
}
