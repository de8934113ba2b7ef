using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Loading;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Verifying;
using Contracts.Providers;
using Contracts.Providers.Load;
using Contracts.Providers.Load.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.States;

namespace Contracts.Cli.Commands;

internal sealed class LoadCommand : ToolCommand
{
    private readonly ContractOptions _contracts = new();
    private readonly ProviderOptions _provider = new(withMessages: false);
    private readonly PlanOptions _plan = new();
    private readonly FilterOptions _filter = new();
    private readonly LoadFiles _files = new();
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public LoadCommand(Surroundings surroundings)
        : base(
            surroundings,
            "load",
            "Ask a running provider for what its contracts say, many times a second: how long answers take, from when requests were due, and whether they still honor the contracts.",
            """
            contracts load --pact contracts/pacts --provider Pricing --provider-base-url http://localhost:8080 --stages 30s:10,1m:100,30s:0 --p95 500ms --errors 1%
            contracts load --pact contracts/pacts/Gateway-Pricing.json --provider-base-url http://localhost:8080 \
                --stages 0s:50,1m:50 --filter-description 'price of a product' --html load.html
            """)
    {
        _contracts.AddTo(this);
        _provider.AddTo(this);
        _plan.AddTo(this);
        _filter.AddTo(this);
        _files.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var plan = _plan.Read(parsed);
        using var source = await _contracts.OpenAsync(parsed, _broker, new ProviderBuild(), Surroundings, cancellationToken);
        var verifier = (await _provider.ConfigureAsync(new PactVerifier(source.Provider), parsed, Surroundings, cancellationToken))
            .WithSource(source.Contracts)
            .WithFilter(_filter.Read(parsed, Surroundings))
            .WithTimeProvider(Surroundings.TimeProvider);
        if (verifier.MissingCredentials is [var missing, ..])
            throw ToolException.NoCredentials(missing);
        var report = await LoadAsync(verifier, plan, cancellationToken);
        await _files.WriteAsync(report, parsed, Surroundings, cancellationToken);
        if (_output.IsJson(parsed))
            Surroundings.Output.WriteLine(LoadJson.Render(report));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(LoadText.Markdown(report));
        else
            LoadText.Write(report, Printer.ForOutput(Surroundings));
        return report.Success ? ExitCodes.Yes : report.Reached ? ExitCodes.No : ExitCodes.Environment;
    }

    private async Task<LoadReport> LoadAsync(PactVerifier verifier, LoadPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await verifier.LoadAsync(plan, Surroundings.ErrorIsTerminal ? progress => Surroundings.Error.Write(LoadText.Progress(progress)) : null, cancellationToken);
        }
        catch (ProviderStateException failed)
        {
            throw ToolException.Busy(failed.Message, "The states of all interactions are brought about once, before the load. 'contracts verify' shows each by itself.");
        }
        finally
        {
            if (Surroundings.ErrorIsTerminal)
                Surroundings.Error.WriteLine();
        }
    }
}
