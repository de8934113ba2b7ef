using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>What was found of an application of others may be so no more.</summary>
public sealed record ExternalEvidenceOldReason(ResolvedSelector Consumer, MatrixRow Row, ExternalEvidence Evidence) : Reason(ReasonId)
{
    public const string ReasonId = "external-evidence-old";

    public override string Text => $"{Row.Provider.Name} is external, and the newest evidence for the pact of {Consumer} with it, {ExternalWords.Of(Row)}, is {Evidence.AgeText}: {Evidence.MaxAgeText} are allowed";

    public override NextStep? NextStep => new(Id, Row.Provider.Name, NextAction.Verify, ExternalWords.WhatToDo(Row));
}
