namespace Contracts.Providers.Blaming;

/// <summary>Whose change a failure follows from, measured by the last verification that passed.</summary>
public enum BlamedSide
{
    /// <summary>Nothing passed before, or nobody could be asked.</summary>
    Unknown,

    /// <summary>The consumer asks for something else than it did.</summary>
    Consumer,

    /// <summary>The provider no longer does what it did.</summary>
    Provider,

    /// <summary>The same contract passed against the same build: what changed is around them.</summary>
    Neither,
}
