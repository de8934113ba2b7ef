using TestRun.Processes;

namespace TestRun.Parts;

/// <summary>The other languages' Pact tools, which the interop tests run unmodified.</summary>
internal static class NpmPackages
{
    public const string Variable = "CONTRACTS_INTEROP";

    /// <returns>The folder that holds node_modules.</returns>
    public static async Task<string> InstallAsync(Repository repository, bool mayInstall, CancellationToken cancellationToken)
    {
        var folder = repository.InteropFolder;
        var installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            return folder;
        if (!mayInstall)
            throw new PartMissingException("the npm packages for interop are not installed, and --no-install was given");
        if (Command.Find("node") is null || Command.Find("npm") is null)
            throw new PartMissingException("Node.js with npm is not on the PATH");

        var said = new List<string>();
        if (await Command.RunAsync("npm", ["ci", "--no-progress"], said.Add, folder: folder, cancellationToken: cancellationToken) != 0)
            throw new PartMissingException($"npm ci failed: {string.Join(" | ", said.TakeLast(3))}");
        return folder;
    }
}
