using Contracts.Servers;
using Contracts.Servers.Processes;

namespace TestRun.Parts;

/// <summary>The other languages' Pact tools, which the interop tests run unmodified.</summary>
internal static class NpmPackages
{
    public const string Variable = "CONTRACTS_INTEROP";

    /// <returns>The folder that holds node_modules.</returns>
    public static async Task<string> InstallAsync(Repository repository, bool mayInstall, CancellationToken cancellationToken)
    {
        var folder = repository.InteropFolder;
        var modules = Path.Combine(folder, "node_modules");
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"), cancellationToken);
        // What was installed last is noted inside: a folder that is removed takes its note along.
        var note = Path.Combine(modules, ".installed-package-lock.json");
        if (File.Exists(note) && await File.ReadAllTextAsync(note, cancellationToken) == wanted)
            return folder;
        if (!mayInstall)
            return Directory.Exists(modules) ? folder : throw new PartMissingException("the npm packages for interop are not installed, and --no-install was given");
        if (Command.Find("node") is null || Command.Find("npm") is null)
            throw new PartMissingException("Node.js with npm is not on the PATH");

        var said = new List<string>();
        if (await Command.RunAsync("npm", ["ci", "--no-progress"], said.Add, folder: folder, cancellationToken: cancellationToken) != 0)
            throw new PartMissingException($"npm ci failed: {string.Join(" | ", said.TakeLast(3))}");
        await File.WriteAllTextAsync(note, wanted, cancellationToken);
        return folder;
    }
}
