using System.Collections.Immutable;
using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Providers;
using Contracts.Providers.Reports.Files;

namespace Contracts.Cli.Verifying;

/// <summary>The files that the report goes to: an option for each format there is, and the summary of a build.</summary>
internal sealed class ReportOptions
{
    private const string LastFailedVariable = "PACT_LAST_FAILED";

    private readonly ImmutableArray<(ReportFormat Format, Option<string?> Option)> _files =
    [
        .. ReportFormats.All.Select(format => (format, new Option<string?>($"--{format.Id}")
        {
            Description = $"Write the report to this file too, as {format.Description} [{format.Variable}]",
            HelpName = "FILE",
        })),
    ];

    private readonly Option<bool> _lastFailed = new("--last-failed")
    {
        Description = $"Only what did not pass in the last run, as its JSON report says; the new results go into it, and nothing is published [{LastFailedVariable}]",
    };

    public void AddTo(Command command)
    {
        foreach (var (_, option) in _files)
            command.Options.Add(option);
        command.Options.Add(_lastFailed);
    }

    public PactVerifier Configure(PactVerifier verifier, ParseResult parsed, Surroundings surroundings)
    {
        var typed = _files.Where(file => parsed.Given(file.Option) is not null).Select(file => new ReportFile(file.Format, parsed.Given(file.Option)!)).ToList();
        var files = ReportFile.FromEnvironment(surroundings.Given).Where(file => file.Appends || typed.TrueForAll(other => other.Format != file.Format)).Concat(typed)
            .Select(file => file with { Path = surroundings.FullPath(file.Path) }).ToList();
        verifier = files.Aggregate(verifier, (all, file) => all.WithReport(file));
        if (!parsed.GetValue(_lastFailed) && surroundings.Given(LastFailedVariable) != "true")
            return verifier;
        return files.Find(file => file.Format == ReportFormats.Json) is { } last
            ? verifier.WithLastFailed(last.Path)
            : throw ToolException.Missing("--json", "What failed in the last run is read from its JSON report, and the new results go into it.");
    }
}
