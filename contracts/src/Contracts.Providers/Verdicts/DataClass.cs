using Contracts.Engine.Documents;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

/// <summary>Decided after the answer was compared, so nothing that was seen of an answer is of this class.</summary>
internal sealed class DataClass : VerdictClass
{
    public override Verdict Verdict => Verdict.DataDiffers;

    public override string Word => "data-differs";

    public override string Sentence => "data differs: the answer was right, what it did to the data is not";

    public override string RecognizedBy => "it answered as asked, and a check beside the contract found other data than it expects";

    public override string Next(PacticipantName consumer, InteractionResult result) => "Mend what the provider writes, or the check where its expectation is wrong; the contract itself is honored.";
}
