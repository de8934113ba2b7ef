using PactBroker.Domain.Publications;
using PactBroker.Domain.Verifications;

namespace PactBroker.Domain.ProviderContracts;

/// <summary>What holding a pact against a provider's document came to, in place of a verification.</summary>
public sealed record StaticResult(ProviderContract Contract, StaticComparison Comparison)
{
    /// <summary>A document that the provider's own tests do not bear out promises nothing.</summary>
    public bool Success => Contract.OwnTests == true && Comparison.Agrees;

    /// <summary>Neither good nor bad: whether the two agree is not known, and everything else that is needed is there.</summary>
    public bool IsUndecided => Contract.OwnTests == true && Comparison.IsUndecided;

    /// <summary>The same as a result among those of verifications.</summary>
    public VerificationResult For(Publication publication) =>
        new(publication.Content, Contract.Version, Contract.Number, Success, Contract.PublishedAt) { Static = this };
}
