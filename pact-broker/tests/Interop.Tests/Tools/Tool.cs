using System.Diagnostics;

namespace Interop.Tests.Tools;

/// <summary>Programs run as a user would run them, without telemetry.</summary>
internal static class Tool
{
    public static string Contracts { get; } = Path.Combine(AppContext.BaseDirectory, "contracts.dll");

    public static Task<ToolResult> PactAsync(params string[] arguments) => PactInAsync(Path.GetTempPath(), arguments);

    /// <summary>With names of files that are relative to a folder.</summary>
    public static Task<ToolResult> PactInAsync(string folder, params string[] arguments) => RunInAsync(folder, "node", [InteropTools.PactCli, .. arguments]);

    /// <summary>A script of ours. It goes in as text, so that node looks for the packages where they are, and not where the script is.</summary>
    public static Task<ToolResult> ScriptAsync(string name, params string[] arguments) => ScriptAsync(name, TimeSpan.FromMinutes(2), arguments);

    public static async Task<ToolResult> ScriptAsync(string name, TimeSpan patience, params string[] arguments)
    {
        var folder = InteropTools.ScriptFolder;
        var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Scripts", name), TestContext.Current.CancellationToken);
        return await RunInAsync(folder, "node", ["--input-type=module", "--eval", script, "--", name, .. arguments], patience);
    }

    /// <summary>Our own command, as a process of its own.</summary>
    public static Task<ToolResult> ContractsAsync(params string[] arguments) =>
        RunInAsync(Path.GetTempPath(), "dotnet", [Contracts, .. arguments]);

    public static Process Start(string program, IReadOnlyList<string> arguments) => Start(Path.GetTempPath(), program, arguments);

    public static Task<ToolResult> RunAsync(string program, params string[] arguments) => RunInAsync(Path.GetTempPath(), program, arguments);

    private static async Task<ToolResult> RunInAsync(string folder, string program, string[] arguments, TimeSpan? atMost = null)
    {
        using var process = Start(folder, program, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(atMost ?? TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        return new($"{program} {string.Join(' ', arguments)}", process.ExitCode, await output, await errors);
    }

    private static Process Start(string folder, string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["PACT_DO_NOT_TRACK"] = "true";
        // The verifier reads all certificates that the machine trusts for each interaction; nothing here has one.
        start.Environment["SSL_CERT_FILE"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        // Settings of the machine that runs the tests are not part of the test.
        foreach (var setting in start.Environment.Keys.Where(key => key.StartsWith("PACT_BROKER_", StringComparison.Ordinal) || key.StartsWith("PACT_VERIFIER_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(setting);
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
