using System.CommandLine;
using System.Globalization;
using Contracts.Cli.Coverage;
using Contracts.Cli.Failures;
using Contracts.Cli.Knowledge;
using Contracts.Cli.OpenApi;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class CoverageCommand : ToolCommand
{
    private readonly Argument<string> _provider = new("provider") { Description = "The service, as contracts name it" };

    private readonly Option<string?> _document = new("--openapi")
    {
        Description = "What the service offers: its OpenAPI document (3.0 or 3.1, JSON or YAML); its events are in the contracts",
        HelpName = "FILE",
    };

    private readonly Option<string> _profile = new Option<string>("--profile")
    {
        Description = "What has to be covered: nothing, everything (greenfield), or what --since did not have (existing)",
        DefaultValueFactory = _ => "none",
    }.AcceptOnlyFromAmong("none", "greenfield", "existing");

    private readonly Option<string[]> _since = new("--since")
    {
        Description = "What was offered before: an OpenAPI document, or a folder of events' schemas; repeatable",
        HelpName = "FILE|FOLDER",
    };

    private readonly Option<string[]> _atLeast = new("--at-least")
    {
        Description = $"The least share of a kind that has to be covered; repeatable; kinds are {string.Join(", ", CoverageKinds.All.Select(kind => kind.Kind))}",
        HelpName = "KIND=PERCENT",
    };

    private readonly Option<string[]> _critical = new("--critical")
    {
        Description = "An operation or event of which everything has to be covered, whatever the profile: 'POST /orders'; repeatable",
        HelpName = "NAME",
    };

    private readonly KnownContractOptions _contracts = new();
    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public CoverageCommand(Surroundings surroundings)
        : base(
            surroundings,
            "coverage",
            "What of a service's endpoints and events contracts use: statuses that nobody expects, fields that nobody reads, endpoints without a failure case.",
            """
            contracts coverage Orders --openapi orders.json --profile greenfield
            contracts coverage Orders --openapi orders.json --profile existing --since orders-before.json --at-least status=80
            contracts coverage Orders --openapi orders.json --critical 'POST /orders' --critical order-placed
            contracts coverage Inventory
            """)
    {
        Arguments.Add(_provider);
        foreach (var option in (Option[])[_document, _profile, _since, _atLeast, _critical])
            Options.Add(option);
        _contracts.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var provider = parsed.GetRequiredValue(_provider);
        var gate = new CoverageGate(Enum.Parse<CoverageProfile>(parsed.GetRequiredValue(_profile), ignoreCase: true), [.. (parsed.GetValue(_atLeast) ?? []).Select(AtLeast)], [.. parsed.GetValue(_critical) ?? []]);
        var since = parsed.GetValue(_since) ?? [];
        if (gate.Profile == CoverageProfile.Existing && since.Length == 0)
            throw ToolException.Missing("--since", "What is new is told from what was there: give the OpenAPI document, or the schemas of events, of before.");

        var known = await _contracts.LoadOfProviderAsync(parsed, provider, Surroundings, cancellationToken);
        var document = parsed.Given(_document) is { } path ? await OpenApiFile.ReadAsync(path, Surroundings, cancellationToken) : null;
        var coverage = ServiceCoverage.Of(provider, document, known);
        if (coverage.Items.IsEmpty)
            throw ToolException.Invalid($"nothing is known that {provider} offers in {known.Source}", "Give its OpenAPI document with --openapi, or check the name; events are known from what their writers' tests write.");
        if (gate.Critical.FirstOrDefault(name => !coverage.Items.Any(item => item.IsOf(name))) is { } unknown)
            throw ToolException.Invalid($"{provider} offers no '{unknown}' that could be critical", "Name it as the answer without --critical does: an operation ('GET /orders/{id}'), or an event.");
        foreach (var before in since)
            coverage = await SinceAsync(coverage, before, cancellationToken);
        var missed = gate.Missed(coverage);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, CoverageOutput.Json(coverage, missed));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(CoverageOutput.Markdown(coverage, missed));
        else
            CoverageOutput.WriteText(coverage, missed, Printer.ForOutput(Surroundings));
        return missed.IsEmpty ? ExitCodes.Yes : ExitCodes.No;
    }

    // Only what was offered counts here, and nobody who used it. A document of endpoints says nothing about events, and the other way around.
    private async Task<ServiceCoverage> SinceAsync(ServiceCoverage coverage, string path, CancellationToken cancellationToken)
    {
        var before = Directory.Exists(Surroundings.FullPath(path))
            ? ServiceCoverage.Of(coverage.Provider, null, await KnownContractOptions.OfFilesAsync([path], Surroundings, cancellationToken))
            : ServiceCoverage.Of(coverage.Provider, await OpenApiFile.ReadAsync(path, Surroundings, cancellationToken), new KnownContracts([], [], path));
        return coverage.Since(before);
    }

    private static (string, double) AtLeast(string text) =>
        text.Split('=') is [var kind, var share] && CoverageKinds.All.Any(row => row.Kind == kind) && double.TryParse(share.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? (kind, percent)
            : throw ToolException.Invalid($"--at-least is '{text}'", $"It looks like status=80. Kinds are {string.Join(", ", CoverageKinds.All.Select(row => row.Kind))}.");
}
