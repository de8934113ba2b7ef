using System.Collections.Immutable;
using PactBroker.Domain.ForVerification.Requests;

namespace PactBroker.Domain.ForVerification.Notices;

/// <summary>Everything that the verifier prints around one pact.</summary>
public static class VerificationNotices
{
    private static readonly VerificationNotice Deprecated = VerificationNotice.Before(
        "WARNING - this version of the Pact library uses a beta version of the API which will be removed in the future. Please upgrade your Pact library. See https://docs.pact.io/pact_broker/advanced_topics/provider_verification_results/#pacts-for-verification for minimum required versions.");

    /// <param name="pact">The pact.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="contentUrl">The address of the content; work in progress is named by its full address.</param>
    /// <param name="pactUrl">The address with the metadata.</param>
    public static ImmutableArray<VerificationNotice> For(VerifiablePact pact, ForVerificationRequest request, string contentUrl, string pactUrl)
        =>
        [
            .. request.IsDeprecatedForm ? [Deprecated] : ImmutableArray<VerificationNotice>.Empty,
            pact.IsWip ? InclusionNotice.ForWip(pact, pactUrl) : InclusionNotice.ForSelected(pact.Selected, contentUrl),
            .. request.IncludePending ? PendingNotices.For(pact) : [],
        ];
}
