using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

public sealed record CannotIgnoreReason(ResolvedSelector Selector) : Reason(ReasonId)
{
    public const string ReasonId = "cannot-ignore";

    public override string Text => $"WARN: Cannot ignore {Selector}";
}
