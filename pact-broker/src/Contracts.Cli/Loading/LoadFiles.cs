using System.CommandLine;
using Contracts.Cli.Options;
using Contracts.Providers.Load;
using Contracts.Providers.Load.Reports;

namespace Contracts.Cli.Loading;

/// <summary>The files that the report of a load goes to.</summary>
internal sealed class LoadFiles
{
    private readonly Option<string?> _html = new("--html") { Description = "Write the report to this file too, as a page with charts", HelpName = "FILE" };
    private readonly Option<string?> _json = new("--json") { Description = "Write the report to this file too, as JSON", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Options.Add(_html);
        command.Options.Add(_json);
    }

    public async Task WriteAsync(LoadReport report, ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        foreach (var (option, render) in new (Option<string?>, Func<LoadReport, string>)[] { (_html, LoadHtml.Render), (_json, LoadJson.Render) })
        {
            if (parsed.Given(option) is not { } path)
                continue;
            var full = surroundings.FullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await File.WriteAllTextAsync(full, render(report), cancellationToken);
        }
    }
}
