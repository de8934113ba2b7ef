using System.Collections.Immutable;
using Contracts.Engine.Documents;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Reasons;

/// <summary>A result is needed and nobody has published one.</summary>
/// <param name="ConsumerVersion">The version whose pact it is; null where none in particular is in question.</param>
/// <param name="ProviderVersions">The versions of the provider that could publish it; none where no version is in question.</param>
public sealed record NotVerifiedReason(
    ResolvedSelector Consumer, ResolvedSelector Provider, PacticipantVersion? ConsumerVersion, ImmutableArray<PacticipantVersion> ProviderVersions) : Reason(ReasonId)
{
    public const string ReasonId = "not-verified";

    public override string Text => $"There is no verified pact between {Consumer} and {Provider}";

    public override NextStep? NextStep => Provider.Asked.Pacticipant is { } provider ? StepFor(provider) : null;

    private NextStep StepFor(PacticipantName provider) => Provider switch
    {
        { IsMissing: true, Asked.Environment: { } environment }
            => new(Id, provider, NextAction.Deploy, $"Deploy a version of {provider} that has verified {Pact} to {environment}, and record the deployment."),
        { IsMissing: true }
            => new(Id, provider, NextAction.Publish, $"Publish the verification of {Pact} from a version of {provider} that meets the question: there is none yet."),
        _ => new(Id, provider, NextAction.Verify, $"Run the verification of {Pact} on {Versions(provider)}, and publish its result."),
    };

    private string Pact => ConsumerVersion is { } version ? $"the pact of version {version.Number} of {Consumer.Asked.Pacticipant}" : $"the pact of {Consumer}";

    private string Versions(PacticipantName provider) => ProviderVersions switch
    {
        [] => $"a version of {provider}",
        [var only] => $"version {only.Number} of {provider}",
        _ => $"versions {string.Join(", ", ProviderVersions.Select(version => version.Number))} of {provider}",
    };
}
