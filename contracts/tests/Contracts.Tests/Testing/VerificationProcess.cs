using System.Diagnostics;

namespace Contracts.Tests.Testing;

/// <summary>Runs the sample verification in a process of its own, as a build would.</summary>
internal static class VerificationProcess
{
    public static Task<(int ExitCode, string Output)> RunAsync(string scenario, IReadOnlyDictionary<string, string>? environment = null) =>
        RunAsync(typeof(ShelfVerification), ShelfScenario.Variable, scenario, environment);

    public static async Task<(int ExitCode, string Output)> RunAsync(Type verification, string variable, string scenario, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Contracts.Tests.exe" : "Contracts.Tests"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["--filter-class", verification.FullName!, "--output", "Detailed", "--no-ansi", "--no-progress"])
            start.ArgumentList.Add(argument);
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("PACT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        start.Environment[variable] = scenario;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }
}
