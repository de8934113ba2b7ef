using Contracts.Providers;
using Contracts.Testing;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>A provider under verification whose answers, messages and events go through a gate.</summary>
public abstract class GatedProvider : ProviderFixture
{
    /// <summary>What they go through on their way to the tests; open, where nobody says otherwise.</summary>
    public BoundaryGate Gate { get; } = new();

    internal PactVerifier Verification => Verifier;
}
