namespace Contracts.Benchmarks.Pacts;

/// <summary>How much one interaction asks for.</summary>
internal enum InteractionShape
{
    /// <summary>Three members, no rules.</summary>
    Small,

    /// <summary>A body of about 1 KB with 25 rules.</summary>
    Ruled,
}
