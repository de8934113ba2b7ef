using System.Diagnostics;

namespace Contracts.Tests.Consumers.PactFiles;

/// <summary>Runs the sample consumer's test assembly in a process of its own, as a build would.</summary>
internal static class SampleRun
{
    private const string Name = "Contracts.SampleConsumer.Tests";

    public static async Task<(int ExitCode, string Output)> InAsync(TemporaryFolder folder, string situation = "plain", bool ci = false, params string[] arguments)
    {
        var program = AppContext.BaseDirectory.Replace("Contracts.Tests", Name, StringComparison.Ordinal);
        var start = new ProcessStartInfo(Path.Combine(program, OperatingSystem.IsWindows() ? Name + ".exe" : Name))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["--no-ansi", "--no-progress", .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["SAMPLE_PACTS"] = folder.Path;
        start.Environment["SAMPLE_SITUATION"] = situation;
        start.Environment["CI"] = ci ? "true" : "";

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }
}
