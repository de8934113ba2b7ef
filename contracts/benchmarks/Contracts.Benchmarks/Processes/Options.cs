namespace Contracts.Benchmarks.Processes;

/// <summary>The few options of the commands.</summary>
internal static class Options
{
    public static string? Value(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }

    /// <summary>The Rust tools: named, or those that test.cs installed (CONTRACTS_INTEROP is their npm folder); null when there are none.</summary>
    public static string? Peer(string[] options) =>
        Value(options, "--peer") ?? (Environment.GetEnvironmentVariable("CONTRACTS_INTEROP") is { } folder ? Native(folder) : null);

    // The npm command is a script that starts the program; the script's own CPU must not count against it.
    private static string? Native(string npmFolder) =>
        Directory.EnumerateFiles(Path.Combine(npmFolder, "node_modules"), "pact", SearchOption.AllDirectories)
            .FirstOrDefault(file => new FileInfo(file) is { Length: > 1_000_000, LinkTarget: null });
}
