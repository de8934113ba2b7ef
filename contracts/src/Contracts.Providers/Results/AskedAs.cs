namespace Contracts.Providers.Results;

/// <summary>What answers a provider under verification in the place of whom it asks.</summary>
public enum AskedAs
{
    /// <summary>A stub that is served from the provider's contract with it, which is verified elsewhere.</summary>
    Stub,

    /// <summary>Something in the process of the test that no contract describes.</summary>
    Replacement,

    /// <summary>It itself.</summary>
    Real,
}
