using System.Text.Json;
using Contracts.Servers.Processes;

namespace TestRun.Tests;

/// <summary>Builds the solution once, then runs its tests: the consumers', which write the contracts, before all others.</summary>
public sealed class SolutionTests(Repository repository, RunFolder run, TestRunOptions options, Progress progress)
{
    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        progress.Say("Building Contracts.sln");
        var exitCode = await Command.RunAsync(
            Dotnet, ["build", repository.Solution, "--nologo", "-v", "q", "-clp:NoSummary", .. WithoutAnalyzers()], progress.Echo, cancellationToken: cancellationToken);
        progress.Say(exitCode == 0 ? "Built" : "The build failed");
        return exitCode == 0;
    }

    public async Task<TestTotals> RunAsync(IReadOnlyDictionary<string, string> parts, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string>(parts);
        // What each verification found, as a page of its own, is kept beside the other results.
        environment["PACT_VERIFIER_HTML_REPORT"] = Path.Combine(repository.StateFolder, "verification", "{provider}-{fixture}.html");
        // Measuring what runs in order to compile it better later is lost on processes that end soon: a tenth of the processor's time.
        environment["DOTNET_TieredPGO"] = "0";
        if (options.All)
            environment["CONTRACTS_ALL"] = "1";
        var (consumers, others) = repository.TestProjects();
        return await RunAsync("consumers", consumers, environment, cancellationToken)
            + await RunAsync("providers, broker and framework", others, environment, cancellationToken);
    }

    private async Task<TestTotals> RunAsync(
        string name, IReadOnlyList<string> projects, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        progress.Say($"Testing {name}: {projects.Count} projects");
        var filter = Path.Combine(run.Folder, $"{name.Split(',')[0]}.slnf");
        await File.WriteAllTextAsync(filter, JsonSerializer.Serialize(new { solution = new { path = repository.Solution, projects } }), cancellationToken);

        var output = new List<string>();
        var exitCode = await Command.RunAsync(
            Dotnet, ["test", "--solution", filter, "--no-build", "--no-progress", "--no-ansi", .. WithoutTests(), .. options.ForTests],
            line => { output.Add(line); progress.Echo(line); }, environment, repository.Folder, cancellationToken);
        return TestTotals.Of(output, exitCode);
    }

    // Judging the style of everything takes longer than compiling it; dotnet build does so for what was changed, and the long run for all.
    private string[] WithoutAnalyzers() => options.All ? [] : ["-p:RunAnalyzers=false"];

    // A project whose tests are all filtered out is not a failure; one that has lost all its tests is.
    private string[] WithoutTests() => options.IsFiltered ? ["--ignore-exit-code", "8"] : [];
}
