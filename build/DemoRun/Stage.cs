using System.Diagnostics;
using Contracts.Cli;
using Contracts.Servers.Processes;
using Spectre.Console;
using TestRun;

namespace DemoRun;

/// <summary>Where the story is told: each act says what it runs, runs it, shows what it said, and holds how it ended against the story.</summary>
public sealed class Stage(Repository repository, RunFolder run, DemoServers servers, Uri broker, CancellationToken cancellationToken)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Where the story may write; it is gone when the demo ends.</summary>
    public string Folder => run.Folder;

    /// <param name="path">From the root of the repository.</param>
    public string InRepository(string path) => Path.Combine(repository.Folder, path);

    public void Step(string name, string what)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]{name}[/]  {what}  [grey]({_clock.Elapsed.TotalSeconds:0} s)[/]");
    }

    /// <summary>Builds projects that share most of what they reference in one go: one after the other would take three times as long.</summary>
    public async Task BuildAsync(params string[] projects)
    {
        var all = Path.Combine(run.Folder, "build.proj");
        await File.WriteAllTextAsync(all, $"""
            <Project>
              <ItemGroup>{string.Concat(projects.Select(project => $"<Tests Include=\"{ProjectFile(project)}\" />"))}</ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Tests)" Targets="Restore" Properties="Session=Restore" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Tests)" Targets="Build" BuildInParallel="true" /></Target>
            </Project>
            """, cancellationToken);
        await DotnetAsync("restore", "msbuild", all, "-t:Restore", "-nologo", "-v:quiet");
        await DotnetAsync("build", "msbuild", all, "-t:Build", "-nologo", "-v:quiet", "-m");
    }

    /// <summary>Runs the tests of a project that is built already, and shows a line a test, with the report of those that fail.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="environment">What the tests are told beside where the servers are.</param>
    /// <param name="mustPass">How it ends in the story.</param>
    /// <param name="only">The one class to run; without it, all of a consumer's, and of a provider the verification.</param>
    public async Task TestAsync(string project, IReadOnlyDictionary<string, string> environment, bool mustPass, string? only = null)
    {
        var name = Path.GetFileName(project);
        var inRepository = project.StartsWith(repository.Folder, StringComparison.Ordinal);
        Say($"$ dotnet test --project {(inRepository ? Path.GetRelativePath(repository.Folder, project) : $"{name} (the copy)")}");
        only ??= name.EndsWith(".Verification", StringComparison.Ordinal) ? name.Replace(".", "", StringComparison.Ordinal) : null;
        string[] selected = only is null ? [] : ["--filter-class", $"*.{only}"];
        var shown = new TestOutput();
        var exitCode = await Command.RunAsync(
            "dotnet", [Path.Combine(project, "bin", "Debug", "net10.0", $"{name}.dll"), "--no-progress", "--output", "Detailed", .. selected],
            shown.Add, OnStage(environment), repository.Folder, cancellationToken);
        if (exitCode == 0 != mustPass)
            throw new StepFailedException(mustPass ? $"{name} failed.\n{shown.Everything}" : $"{name} passed, although the contract is broken.");
    }

    /// <summary>Runs a command of the CLI in this process and holds its exit code against what the story says.</summary>
    public async Task ContractsAsync(int expectedExitCode, params string[] arguments)
    {
        Say($"$ contracts {string.Join(' ', arguments)}");
        var exitCode = await ContractsCommandLine.RunAsync([.. arguments, "--broker-base-url", broker.ToString()], cancellationToken);
        Say($"exit code {exitCode}");
        if (exitCode != expectedExitCode)
            throw new StepFailedException($"contracts {arguments[0]} ended with {exitCode}, not {expectedExitCode}.");
    }

    private static void Say(string text) => AnsiConsole.MarkupLineInterpolated($"  [grey]{text}[/]");

    private static string ProjectFile(string folder) => Path.Combine(folder, Path.GetFileName(folder) + ".csproj");

    /// <summary>As on a developer's machine, wherever the demo runs: in CI what tests write is only compared with what was committed, and no server may be missing.</summary>
    private Dictionary<string, string> OnStage(IReadOnlyDictionary<string, string> environment) =>
        new(environment.Concat(servers.Variables)) { ["CI"] = "" };

    private async Task DotnetAsync(string what, params string[] arguments)
    {
        var output = new List<string>();
        if (await Command.RunAsync("dotnet", arguments, output.Add, folder: repository.Folder, cancellationToken: cancellationToken) != 0)
            throw new StepFailedException($"the {what} failed:\n{string.Join('\n', output)}");
    }
}
