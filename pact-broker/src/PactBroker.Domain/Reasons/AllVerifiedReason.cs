namespace PactBroker.Domain.Reasons;

public sealed record AllVerifiedReason() : Reason(ReasonId)
{
    public const string ReasonId = "all-verified";

    public override string Text => "All required verification results are published and successful";
}
