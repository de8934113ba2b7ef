using System.Text.Json;
using Contracts.Cli.Failures;
using Contracts.Cli.Knowledge;
using Contracts.Consumers.Trials;

namespace Contracts.Cli.Needs;

/// <summary>Runs a consumer's tests as often as it takes until each has met every change of what it is given.</summary>
/// <param name="command">What runs the tests.</param>
/// <param name="plan">What is changed.</param>
/// <param name="limit">How long one run may take: a changed answer may have code wait forever.</param>
internal sealed class TrialRuns(string command, TrialPlan plan, TimeSpan limit, Surroundings surroundings)
{
    /// <summary>How many runs there were, the first of which changes nothing.</summary>
    public int Count { get; private set; }

    /// <summary>Every test with a change that it met.</summary>
    /// <param name="onRun">Is told before each run which it is, and of how many.</param>
    public async Task<IReadOnlyList<TriedTest>> RunAsync(Action<int, int> onRun, CancellationToken cancellationToken)
    {
        var usual = await RunAsync(plan with { Change = null }, cancellationToken);
        if (usual.FirstOrDefault(test => test.Failure is not null) is { } failed)
            throw ToolException.Busy($"the tests do not all pass as they are: {failed.Name}", $"Mend them first. {failed.Failure}");
        var turns = usual.Max(test => (int?)test.Changes) ?? 0;
        if (turns == 0)
            throw ToolException.Invalid("the tests are given nothing that could be changed", "They need [assembly: ConsumerContracts], and answers, messages or events of JSON with fields; with --provider, those of that provider.");
        var tried = new List<TriedTest>();
        for (var turn = 0; turn < turns; turn++)
        {
            onRun(turn + 1, turns);
            var tests = usual.Where(test => test.Changes > turn).Select(test => test.Name).ToList();
            var ended = await RunAsync(plan with { Change = turn, Tests = tests }, cancellationToken);
            if (tests.Except(ended.Select(test => test.Name), StringComparer.Ordinal).ToList() is [var lost, ..] all)
                throw ToolException.Busy($"{Counted.Of(all.Count, "test")} of run {Count} did not end: {lost}", Why);
            tried.AddRange(ended.Where(test => test.Made is not null));
        }

        return tried;
    }

    private async Task<IReadOnlyList<TriedTest>> RunAsync(TrialPlan run, CancellationToken cancellationToken)
    {
        Count++;
        var folder = Directory.CreateTempSubdirectory("contracts-needed-");
        try
        {
            var (planFile, reports) = (Path.Combine(folder.FullName, "plan.json"), folder.CreateSubdirectory("reports"));
            await File.WriteAllBytesAsync(planFile, JsonSerializer.SerializeToUtf8Bytes(run with { Reports = reports.FullName }, Trial.Json), cancellationToken);
            using var tests = new TestProcess(command, planFile, surroundings);
            if (!await tests.EndsWithinAsync(limit, cancellationToken))
                throw ToolException.Busy($"the tests did not end within {limit.TotalSeconds:0} s in run {Count}", "Code that waits for what never comes needs a limit of its own; --limit gives the tests longer.");
            return await ReadAsync(reports, cancellationToken) is { Count: > 0 } ended
                ? [.. ended.SelectMany(report => report.Tests)]
                : throw ToolException.Busy($"the tests did not say how they ended: {command}", $"{Why} They said:{Environment.NewLine}{await tests.SaidAsync()}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What each process said that the command ran.</summary>
    private static async Task<List<TrialReport>> ReadAsync(DirectoryInfo reports, CancellationToken cancellationToken)
    {
        var read = new List<TrialReport>();
        foreach (var report in reports.GetFiles($"*{TrialPlan.ReportExtension}"))
            read.Add(JsonSerializer.Deserialize<TrialReport>(await File.ReadAllBytesAsync(report.FullName, cancellationToken), Trial.Json)!);
        return read;
    }

    private string Why => Count == 1
        ? "They need [assembly: ConsumerContracts], on this version of Contracts.Testing."
        : $"Before run {Count} they did: something ended the process, a changed answer perhaps, or the command ends with the first project that fails ('&&').";
}
