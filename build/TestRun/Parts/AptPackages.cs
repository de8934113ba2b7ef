using Contracts.Servers.Processes;

namespace TestRun.Parts;

/// <summary>Debian's and Ubuntu's packages, where they may be installed without asking anybody.</summary>
internal static class AptPackages
{
    /// <returns>Null when all went well, else why not.</returns>
    public static async Task<string?> InstallAsync(IReadOnlyList<string> packages, CancellationToken cancellationToken)
    {
        if (Command.Find("apt-get") is null)
            return "there is no apt-get on this machine";
        string[] asRoot = Environment.IsPrivilegedProcess ? [] : ["sudo", "-n"];
        if (asRoot.Length > 0 && !await Command.SucceedsAsync("sudo", "-n", "true"))
            return "installing needs root or sudo without a password";

        return await AptAsync("update", "-qq") ?? await AptAsync(["install", "-qq", "--yes", "--no-install-recommends", .. packages]);

        async Task<string?> AptAsync(params string[] arguments)
        {
            string[] command = [.. asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120", .. arguments];
            var said = new List<string>();
            return await Command.RunAsync(command[0], command[1..], said.Add, cancellationToken: cancellationToken) == 0
                ? null
                : $"apt-get {arguments[0]} failed: {string.Join(" | ", said.TakeLast(3))}";
        }
    }
}
