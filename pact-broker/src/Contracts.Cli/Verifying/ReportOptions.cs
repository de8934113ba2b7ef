using System.Collections.Immutable;
using System.CommandLine;
using Contracts.Cli.Options;
using Contracts.Providers;
using Contracts.Providers.Reports.Files;

namespace Contracts.Cli.Verifying;

/// <summary>The files that the report goes to: an option for each format there is, and the summary of a build.</summary>
internal sealed class ReportOptions
{
    private readonly ImmutableArray<(ReportFormat Format, Option<string?> Option)> _files =
    [
        .. ReportFormats.All.Select(format => (format, new Option<string?>($"--{format.Id}")
        {
            Description = $"Write the report to this file too, as {format.Description} [{format.Variable}]",
            HelpName = "FILE",
        })),
    ];

    public void AddTo(Command command)
    {
        foreach (var (_, option) in _files)
            command.Options.Add(option);
    }

    public PactVerifier Configure(PactVerifier verifier, ParseResult parsed, Surroundings surroundings)
    {
        var typed = _files.Where(file => parsed.Given(file.Option) is not null).Select(file => new ReportFile(file.Format, parsed.Given(file.Option)!)).ToList();
        var files = ReportFile.FromEnvironment(surroundings.Given).Where(file => file.Appends || typed.TrueForAll(other => other.Format != file.Format)).Concat(typed);
        return files.Aggregate(verifier, (all, file) => all.WithReport(file with { Path = surroundings.FullPath(file.Path) }));
    }
}
