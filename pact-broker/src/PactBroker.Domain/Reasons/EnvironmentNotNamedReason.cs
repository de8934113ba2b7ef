namespace PactBroker.Domain.Reasons;

public sealed record EnvironmentNotNamedReason() : Reason(ReasonId)
{
    public const string ReasonId = "environment-not-named";

    public override string Text
        => "WARN: It is recommended to specify the environment into which you are deploying. Without the environment, this result will not be reliable.";
}
