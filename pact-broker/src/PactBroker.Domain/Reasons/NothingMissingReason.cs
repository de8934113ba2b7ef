namespace PactBroker.Domain.Reasons;

public sealed record NothingMissingReason() : Reason(ReasonId)
{
    public const string ReasonId = "nothing-missing";

    public override string Text => "There are no missing dependencies";
}
