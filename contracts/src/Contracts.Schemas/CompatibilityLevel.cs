namespace Contracts.Schemas;

/// <summary>What a new version of a schema must get along with, in the words of schema registries.</summary>
public enum CompatibilityLevel
{
    /// <summary>Nothing is asked.</summary>
    None,

    /// <summary>Readers with the new schema read what the latest old one wrote: upgrade readers first.</summary>
    Backward,

    /// <summary>As <see cref="Backward"/>, with every old version.</summary>
    BackwardTransitive,

    /// <summary>Readers with the latest old schema read what the new one writes: upgrade writers first.</summary>
    Forward,

    /// <summary>As <see cref="Forward"/>, with every old version.</summary>
    ForwardTransitive,

    /// <summary>Both directions with the latest old version.</summary>
    Full,

    /// <summary>Both directions with every old version.</summary>
    FullTransitive,
}
