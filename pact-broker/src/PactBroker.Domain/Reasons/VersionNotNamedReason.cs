namespace PactBroker.Domain.Reasons;

public sealed record VersionNotNamedReason() : Reason(ReasonId)
{
    public const string ReasonId = "version-not-named";

    public override string Text
        => "WARN: It is recommended to specify the version number (rather than the tag or branch) of the pacticipant you wish to deploy to avoid race conditions. Without a version number, this result will not be reliable.";
}
