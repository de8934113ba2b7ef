using System.ComponentModel;
using System.Diagnostics;
using Contracts.Cli.Failures;
using Contracts.Cli.Processes;

namespace Contracts.Cli.Verifying;

/// <summary>A command of the user's that prints a token, such as his identity provider's tool. It is run once, before the first request.</summary>
internal static class TokenCommand
{
    /// <exception cref="ToolException">It fails, or prints nothing.</exception>
    public static async Task<string> RunAsync(string command, Surroundings surroundings, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(ShellCommand.Of(command, surroundings)) ?? throw Failed("it did not start");
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var printed = (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Trim();
            var said = (await errors).Trim();
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw Failed(said.Length > 0 ? $"it ended with {process.ExitCode} and said: {said}" : $"it ended with {process.ExitCode}");
            return printed.Length > 0 ? printed : throw Failed("it printed nothing");
        }
        catch (Win32Exception missing)
        {
            throw Failed(missing.Message);
        }

        ToolException Failed(string what) => ToolException.Busy($"--token-command gave no token: {what}", $"Try it by itself: {command}");
    }
}
