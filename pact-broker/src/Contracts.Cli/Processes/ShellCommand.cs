using System.Diagnostics;

namespace Contracts.Cli.Processes;

/// <summary>A command of the user's, as his shell would run it.</summary>
internal static class ShellCommand
{
    /// <summary>How it is started: in the folder where the tool was called, its text caught.</summary>
    public static ProcessStartInfo Of(string command, Surroundings surroundings)
    {
        var start = Shell(command);
        (start.WorkingDirectory, start.UseShellExecute) = (surroundings.Directory, false);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        return start;
    }

    // cmd takes away the outer quotes (/s) and leaves those of the command as they are; escaped as an argument they would reach it with backslashes.
    private static ProcessStartInfo Shell(string command) => OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", $"/d /s /c \"{command}\"") : new ProcessStartInfo("sh", ["-c", command]);
}
