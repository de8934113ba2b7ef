using Contracts.Servers;
using Contracts.Servers.Processes;

namespace TestRun.Parts;

/// <summary>The browser in which the broker's pages are looked at.</summary>
internal static class Chromium
{
    public const string Variable = "CONTRACTS_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <returns>The path to the program.</returns>
    public static async Task<string> InstallAsync(bool mayInstall, CancellationToken cancellationToken)
    {
        if (Find() is { } installed)
            return installed;
        if (!mayInstall)
            throw new PartMissingException("not installed, and --no-install was given");
        if (await AptPackages.InstallAsync(["chromium"], cancellationToken) is { } reason)
            throw new PartMissingException($"not installed, and {reason}");
        return Find() ?? throw new PartMissingException("the package chromium of this distribution brings no program of that name");
    }

    private static string? Find() => Names.Select(name => Command.Find(name)).FirstOrDefault(path => path is not null);
}
