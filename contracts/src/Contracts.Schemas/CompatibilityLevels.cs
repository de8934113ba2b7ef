namespace Contracts.Schemas;

/// <summary>What a level asks, and how registries write it (<c>FULL_TRANSITIVE</c>).</summary>
public static class CompatibilityLevels
{
    private static readonly (CompatibilityLevel Level, string Word)[] Words =
    [
        (CompatibilityLevel.None, "NONE"),
        (CompatibilityLevel.Backward, "BACKWARD"),
        (CompatibilityLevel.BackwardTransitive, "BACKWARD_TRANSITIVE"),
        (CompatibilityLevel.Forward, "FORWARD"),
        (CompatibilityLevel.ForwardTransitive, "FORWARD_TRANSITIVE"),
        (CompatibilityLevel.Full, "FULL"),
        (CompatibilityLevel.FullTransitive, "FULL_TRANSITIVE"),
    ];

    /// <summary>Whether every old version counts, not only the latest.</summary>
    public static bool IsTransitive(this CompatibilityLevel level) =>
        level is CompatibilityLevel.BackwardTransitive or CompatibilityLevel.ForwardTransitive or CompatibilityLevel.FullTransitive;

    /// <summary>Whether the new schema must read what old ones wrote.</summary>
    public static bool NewReadsOld(this CompatibilityLevel level) =>
        level is CompatibilityLevel.Backward or CompatibilityLevel.BackwardTransitive or CompatibilityLevel.Full or CompatibilityLevel.FullTransitive;

    /// <summary>Whether old schemas must read what the new one writes.</summary>
    public static bool OldReadsNew(this CompatibilityLevel level) =>
        level is CompatibilityLevel.Forward or CompatibilityLevel.ForwardTransitive or CompatibilityLevel.Full or CompatibilityLevel.FullTransitive;

    /// <summary>The level in the registry's spelling.</summary>
    public static string Word(this CompatibilityLevel level) => Words.Single(word => word.Level == level).Word;

    /// <summary>Reads the registry's spelling, in any case.</summary>
    public static bool TryParse(string? text, out CompatibilityLevel level)
    {
        var at = Array.FindIndex(Words, word => word.Word.Equals(text, StringComparison.OrdinalIgnoreCase));
        level = at < 0 ? CompatibilityLevel.None : Words[at].Level;
        return at >= 0;
    }
}
