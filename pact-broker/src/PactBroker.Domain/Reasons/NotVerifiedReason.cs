using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>A result is needed and nobody has published one.</summary>
public sealed record NotVerifiedReason(ResolvedSelector Consumer, ResolvedSelector Provider) : Reason(ReasonId)
{
    public const string ReasonId = "not-verified";

    public override string Text => $"There is no verified pact between {Consumer} and {Provider}";

    public override NextStep? NextStep => Provider.Asked.Pacticipant is { } provider ? Step(provider) : null;

    private NextStep Step(Contracts.Engine.Documents.PacticipantName provider)
    {
        var pact = $"the pact of {Consumer}";
        return Provider switch
        {
            { IsMissing: true, Asked.Environment: { } environment }
                => new(Id, provider, NextAction.Deploy, $"Deploy a version of {provider} that has verified {pact} to {environment}, and record the deployment."),
            { IsMissing: true }
                => new(Id, provider, NextAction.Publish, $"Publish the verification of {pact} from a version of {provider} that meets the question: there is none yet."),
            _ => new(Id, provider, NextAction.Verify, $"Run the verification of {pact} on {Provider}, and publish its result."),
        };
    }
}
