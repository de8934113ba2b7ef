namespace ServiceDefaults.Calls;

/// <summary>Which requests may be sent a second time when the answer to the first is missing.</summary>
public enum Repeatable
{
    /// <summary>Those that change nothing: of the others the first may have arrived.</summary>
    Reads,

    /// <summary>All: each names what it is about by an id or a key, and the provider does the same thing once.</summary>
    Everything,
}
