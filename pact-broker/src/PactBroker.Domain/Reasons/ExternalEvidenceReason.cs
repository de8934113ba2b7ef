using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>An application of others counts by what was found of it last.</summary>
public sealed record ExternalEvidenceReason(ResolvedSelector Consumer, MatrixRow Row, ExternalEvidence Evidence) : Reason(ReasonId)
{
    public const string ReasonId = "external-evidence";

    public override string Text => $"{Row.Provider.Name} is external: the pact of {Consumer} with it counts by {ExternalWords.Of(Row)}, {Evidence.AgeText} ({Evidence.MaxAgeText} are allowed)";
}
