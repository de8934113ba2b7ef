using Contracts.Providers;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>A provider under verification whose answers and events go through a gate.</summary>
public interface IMutableBoundary : IAsyncDisposable
{
    /// <summary>How it is verified.</summary>
    PactVerifier Verification { get; }

    /// <summary>What its answers and events go through.</summary>
    BoundaryGate Gate { get; }
}
