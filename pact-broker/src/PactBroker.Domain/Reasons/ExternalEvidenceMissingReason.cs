using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>Nothing was ever found of an application of others that speaks of the pact.</summary>
public sealed record ExternalEvidenceMissingReason(ResolvedSelector Consumer, MatrixRow Row) : Reason(ReasonId)
{
    public const string ReasonId = "external-evidence-missing";

    public override string Text => $"{Row.Provider.Name} is external, and there is no evidence for the pact of {Consumer} with it";

    public override NextStep? NextStep => new(Id, Row.Provider.Name, NextAction.Verify, ExternalWords.WhatToDo(Row));
}
