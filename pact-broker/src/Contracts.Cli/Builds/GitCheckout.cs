using System.ComponentModel;
using System.Diagnostics;

namespace Contracts.Cli.Builds;

/// <summary>The git checkout around a folder. Where there is none, or no git, everything is unknown.</summary>
internal sealed class GitCheckout(string directory)
{
    public Task<string?> ShortCommitAsync(CancellationToken cancellationToken) =>
        AskAsync(["rev-parse", "--short", "HEAD"], cancellationToken);

    /// <summary>The branch; null on a detached commit.</summary>
    public Task<string?> BranchAsync(CancellationToken cancellationToken) =>
        AskAsync(["symbolic-ref", "--quiet", "--short", "HEAD"], cancellationToken);

    private async Task<string?> AskAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start);
            if (git is null)
                return null;
            var errors = git.StandardError.ReadToEndAsync(cancellationToken);
            var answer = await git.StandardOutput.ReadToEndAsync(cancellationToken);
            await errors;
            await git.WaitForExitAsync(cancellationToken);
            return git.ExitCode == 0 && answer.Trim() is { Length: > 0 } line ? line : null;
        }
        catch (Win32Exception)
        {
            // No git on this machine: the same as no checkout.
            return null;
        }
    }
}
