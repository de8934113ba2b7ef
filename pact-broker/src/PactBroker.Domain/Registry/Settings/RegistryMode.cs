namespace PactBroker.Domain.Registry.Settings;

/// <summary>What may be done in a subject, a context, or everywhere.</summary>
public enum RegistryMode
{
    ReadWrite,
    ReadOnly,

    /// <summary>As <see cref="ReadOnly"/>, and no narrower mode changes it.</summary>
    ReadOnlyOverride,

    /// <summary>Schemas come with their ids, from another registry; what they replace or contradict is not asked.</summary>
    Import,
}
