namespace Contracts.Providers.Results;

/// <summary>Somebody whom the provider itself asks, and what stood in its place.</summary>
/// <param name="Name">Its name: <c>Pricing</c>, <c>PostgreSQL</c>.</param>
/// <param name="As">What answered.</param>
public sealed record AskedParty(string Name, AskedAs As)
{
    /// <summary>It for people: <c>Pricing (stub from its contract)</c>.</summary>
    public override string ToString() => $"{Name} ({Words})";

    private string Words => As switch
    {
        AskedAs.Stub => "stub from its contract",
        AskedAs.Replacement => "replaced in memory",
        AskedAs.Real => "real",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
