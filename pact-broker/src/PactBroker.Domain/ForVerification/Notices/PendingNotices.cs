using PactBroker.Domain.ForVerification.Pending;

namespace PactBroker.Domain.ForVerification.Notices;

/// <summary>Says whether a failure would break the build, and what a result will change about that.</summary>
internal static class PendingNotices
{
    private const string More = "Read more at https://docs.pact.io/go/pending";

    public static IEnumerable<VerificationNotice> For(VerifiablePact pact)
    {
        var provider = pact.Selected.Publication.Provider.Name;
        if (!pact.IsWip && !pact.Pending.IsPending)
            return [VerificationNotice.Before($"This pact has previously been successfully verified by {VerifiedBy(pact)}. If this verification fails, it will fail the build. {More}")];

        var words = LineWords.Of(provider, pact.Pending.Unverified);
        var (everyone, withThis) = (words.Everyone, words.WithThis);
        var stillPending = $"This pact is still in pending state for {everyone} as a successful verification result{withThis} has not yet been published";
        var stillUnpublished = $"This pact is still in pending state for {everyone} as the successful verification results{withThis} have not yet been published.";
        var noLonger = $"This pact is no longer in pending state for {everyone}, as a successful verification result{withThis} has been published. If a verification for a version of {provider}{withThis} fails in the future, it will fail the build. {More}";
        return
        [
            VerificationNotice.Before($"This pact is in pending state for this version of {provider} because {Because(pact, words)}. If this verification fails, it will not cause the overall build to fail. {More}"),
            VerificationNotice.After(success: true, published: false, stillUnpublished),
            VerificationNotice.After(success: false, published: false, stillPending),
            VerificationNotice.After(success: true, published: true, noLonger),
            VerificationNotice.After(success: false, published: true, stillPending),
        ];
    }

    private static string Because(VerifiablePact pact, LineWords words)
    {
        if (pact.IsWip)
            return "it was included as a 'work in progress' pact";

        var by = words.By is null ? words.Everyone : $"a {words.By}";
        return $"a successful verification result for {by} has not yet been published";
    }

    private static string VerifiedBy(VerifiablePact pact)
    {
        var provider = pact.Selected.Publication.Provider.Name;
        return pact.Pending.Verified switch
        {
            [ProviderLine.Branch branch] => $"a version of {provider} from branch '{branch.Name}'",
            [ProviderLine.Tag, ..] tags => $"a version of {provider} with tag {Enumeration.Quoted(tags.Cast<ProviderLine.Tag>().Select(tag => tag.Name))}",
            _ => provider.Value,
        };
    }
}
