using System.ComponentModel;
using System.Diagnostics;

namespace Contracts.Cli.Tests.Support;

/// <summary>A git repository with one commit.</summary>
internal static class GitRepository
{
    public static async Task CreateAsync(string folder, string branch)
    {
        await RunAsync(folder, "init", "--quiet");
        await RunAsync(folder, "checkout", "--quiet", "-b", branch);
        await RunAsync(folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--allow-empty", "--message", "First");
    }

    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        try
        {
            using var git = Process.Start(start)!;
            var output = await git.StandardOutput.ReadToEndAsync();
            await git.WaitForExitAsync();
            git.ExitCode.Should().Be(0);
            return output.Trim();
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("git is not installed");
            throw;
        }
    }
}
