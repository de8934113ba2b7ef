using Contracts.Engine.Documents;

namespace Contracts.Providers.Blaming;

/// <summary>A verification that passed.</summary>
/// <param name="Contract">The contract as it was.</param>
/// <param name="ConsumerVersion">The version of the consumer that it was of.</param>
/// <param name="ProviderVersion">The version of the provider that kept it.</param>
public sealed record PastPass(PactDocument Contract, string ConsumerVersion, string ProviderVersion)
{
    /// <summary>When that was; null when unknown.</summary>
    public DateTimeOffset? At { get; init; }
}
