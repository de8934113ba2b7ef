using System.Diagnostics;

namespace Contracts.Cli.Processes;

/// <summary>A command of the user's, as his shell would run it.</summary>
internal static class ShellCommand
{
    /// <summary>How it is started: in the folder where the tool was called, its text caught.</summary>
    public static ProcessStartInfo Of(string command, Surroundings surroundings)
    {
        string[] shell = OperatingSystem.IsWindows() ? ["cmd", "/c"] : ["sh", "-c"];
        return new ProcessStartInfo(shell[0], [shell[1], command])
        {
            WorkingDirectory = surroundings.Directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
