namespace PactBroker.Domain.Registry.Settings;

public static class RegistryModes
{
    private static readonly (RegistryMode Mode, string Word)[] Words =
    [
        (RegistryMode.ReadWrite, "READWRITE"),
        (RegistryMode.ReadOnly, "READONLY"),
        (RegistryMode.ReadOnlyOverride, "READONLY_OVERRIDE"),
        (RegistryMode.Import, "IMPORT"),
    ];

    public static string Word(this RegistryMode mode) => Words.Single(row => row.Mode == mode).Word;

    public static bool AllowsWriting(this RegistryMode mode) => mode is RegistryMode.ReadWrite or RegistryMode.Import;

    /// <exception cref="RegistryException">There is no such mode.</exception>
    public static RegistryMode Parse(string? text)
    {
        var at = Array.FindIndex(Words, row => row.Word.Equals(text, StringComparison.OrdinalIgnoreCase));
        return at >= 0
            ? Words[at].Mode
            : throw RegistryException.InvalidMode($"Invalid mode{(text is null ? "" : $" {text}")}. Valid values are READWRITE, READONLY, READONLY_OVERRIDE, and IMPORT.");
    }

    /// <summary>The mode that counts: the nearest, unless a wider one overrides it.</summary>
    /// <param name="nearestFirst">What is set for the subject, its context, and everywhere.</param>
    public static RegistryMode Effective(IReadOnlyList<RegistryMode?> nearestFirst) =>
        nearestFirst.Contains(RegistryMode.ReadOnlyOverride) ? RegistryMode.ReadOnlyOverride
        : nearestFirst.FirstOrDefault(mode => mode is not null) ?? RegistryMode.ReadWrite;
}
