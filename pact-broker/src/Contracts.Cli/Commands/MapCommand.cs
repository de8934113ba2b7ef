using System.CommandLine;
using Contracts.Cli.Coverage;
using Contracts.Cli.Failures;
using Contracts.Cli.Mapping;
using Contracts.Cli.OpenApi;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class MapCommand : ToolCommand
{
    private readonly Option<string[]> _services = new("--service")
    {
        Description = "Only what this service has to do with; a broker has to be told of whom, as providers; repeatable",
        HelpName = "NAME",
    };

    private readonly Option<string?> _write = new("--write")
    {
        Description = "Write the map as Markdown to this file",
        HelpName = "FILE",
    };

    private readonly Option<string?> _check = new("--check")
    {
        Description = "Whether this file is the map as it is now; if not, that is a no",
        HelpName = "FILE",
    };

    private readonly Option<string?> _documents = new("--openapi")
    {
        Description = $"The folder with what services offer, a document for each (Orders.json, Pricing.yaml), for coverage [default: {ApiDocuments.Usual}, if it is there]",
        HelpName = "FOLDER",
    };

    private readonly KnownContractOptions _contracts = new();
    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public MapCommand(Surroundings surroundings)
        : base(
            surroundings,
            "map",
            "Where services meet: who asks, answers, tells and hears what, with scenarios, a picture and what is missing.",
            """
            contracts map --output json
            contracts map --write contracts/INTEGRATION-TEST.md
            contracts map --check contracts/INTEGRATION-TEST.md
            contracts map --openapi documents --output markdown
            contracts map --service Orders --broker-base-url http://localhost:9292 --environment production
            """)
    {
        foreach (var option in (Option[])[_services, _documents, _write, _check])
            Options.Add(option);
        _contracts.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var map = await ReadAsync(parsed, parsed.GetValue(_services) ?? [], cancellationToken);
        if (parsed.Given(_check) is { } checkedFile)
            return await CheckAsync(map, checkedFile, cancellationToken);
        if (parsed.Given(_write) is { } written)
            return await WriteAsync(map, written, cancellationToken);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, MapOutput.Json(map));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.Write(MapMarkdown.Render(map, "contracts map"));
        else
            MapOutput.WriteText(map, Printer.ForOutput(Surroundings));
        return ExitCodes.Yes;
    }

    private async Task<IntegrationMap> ReadAsync(ParseResult parsed, string[] services, CancellationToken cancellationToken)
    {
        var known = await _contracts.LoadOfAsync(parsed, services, Surroundings, cancellationToken);
        var documents = await ApiDocuments.ReadAsync(parsed.Given(_documents), Surroundings, cancellationToken);
        var map = IntegrationMap.Of(known).About(services) with
        {
            Coverage = [.. documents.Where(one => services.Length == 0 || services.Contains(one.Service)).Select(one => ServiceCoverage.Of(one.Service, one.Document, known))],
        };
        return map.Services.IsEmpty ? throw ToolException.Invalid($"no contract in {known.Source} is about {(services.Length == 0 ? "anything" : string.Join(" or ", services))}", "Run the tests first: they write the contracts; or check the names.") : map;
    }

    private async Task<int> WriteAsync(IntegrationMap map, string file, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Surroundings.FullPath(file), MapMarkdown.Render(map, Command(file)), cancellationToken);
        Printer.ForOutput(Surroundings).Line($"Written: {file}", Tone.Good);
        return ExitCodes.Yes;
    }

    private async Task<int> CheckAsync(IntegrationMap map, string file, CancellationToken cancellationToken)
    {
        var full = Surroundings.FullPath(file);
        var (there, now) = (File.Exists(full) ? await File.ReadAllTextAsync(full, cancellationToken) : "", MapMarkdown.Render(map, Command(file)));
        if (there.ReplaceLineEndings("\n") == now)
        {
            Printer.ForOutput(Surroundings).Line($"{file} is current.", Tone.Good);
            return ExitCodes.Yes;
        }

        var lines = there.ReplaceLineEndings("\n").Split('\n').ToHashSet(StringComparer.Ordinal);
        var printer = Printer.ForOutput(Surroundings);
        printer.Line($"{file} {(there.Length == 0 ? "is not there" : "is not what the contracts say now")}. Write it anew: {Command(file)}", Tone.Bad);
        foreach (var line in now.Split('\n').Where(line => !lines.Contains(line)).Take(10))
            printer.Line($"  + {line}");
        return ExitCodes.No;
    }

    private static string Command(string file) => $"contracts map --write {file.Replace('\\', '/')}";
}
