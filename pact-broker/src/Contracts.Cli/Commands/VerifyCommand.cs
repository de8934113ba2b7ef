using System.CommandLine;
using Contracts.Cli.Builds;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Verifying;
using Contracts.Providers;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using PactBroker.Client.Results;

namespace Contracts.Cli.Commands;

internal sealed class VerifyCommand : ToolCommand
{
    private readonly ContractOptions _contracts = new();
    private readonly ProviderOptions _provider = new();
    private readonly ProviderBuildOptions _build = new();

    private readonly Option<bool> _publish = new("--publish")
    {
        Description = "Publish the results to the broker that the contracts come from; needs --provider-version",
    };

    private readonly RunOptions _run = new();
    private readonly ReportOptions _reports = new();

    private readonly Option<bool> _diff = new("--diff")
    {
        Description = "Show the bodies as a whole where they differ, not only the places",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public VerifyCommand(Surroundings surroundings)
        : base(
            surroundings,
            "verify",
            "Replay what consumers expect against a running provider, in whatever language it is written.",
            """
            contracts verify --pact contracts/pacts --provider Pricing --provider-base-url http://localhost:8080
            contracts verify --broker-base-url http://localhost:9292 --provider Pricing --provider-base-url http://localhost:8080 \
                --state-change-url http://localhost:8080/provider-states --publish --provider-version 2.1.0 --provider-branch main
            """)
    {
        _contracts.AddTo(this);
        _provider.AddTo(this);
        _build.AddTo(this);
        Options.Add(_publish);
        _run.AddTo(this);
        Options.Add(_diff);
        _reports.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var build = await BuildAsync(parsed, cancellationToken);
        using var source = await _contracts.OpenAsync(parsed, _broker, build, Surroundings, cancellationToken);
        var verifier = (await _provider.ConfigureAsync(new PactVerifier(source.Provider), parsed, Surroundings, cancellationToken))
            .WithSource(source.Contracts)
            .WithBuild(build)
            .WithNoContractsAllowed()
            .WithTimeProvider(Surroundings.TimeProvider);
        if (parsed.GetValue(_diff))
            verifier = verifier.WithWholeBodies();
        if (parsed.GetValue(_publish))
            verifier = verifier.WithResultPublisher(new BrokerResultPublisher(source.Broker ?? throw NothingToPublishTo()));

        if (source.Broker is { } broker)
            verifier = verifier.WithHistory(new BrokerPassHistory(broker));
        verifier = _reports.Configure(_run.Configure(verifier, parsed, Surroundings), parsed, Surroundings);
        if (!_output.IsJson(parsed))
            verifier = verifier.WithProgress(progress => VerifyText.WriteProgress(progress, Printer.ForOutput(Surroundings)));

        var report = await verifier.VerifyAsync(cancellationToken);
        if (report.Contracts.IsEmpty)
            throw ToolException.NoContracts(source.Provider, source.Contracts.Description, ofBroker: source.Broker is not null);
        Write(report, parsed);
        return VerifyExitCode.Of(report);
    }

    private async Task<ProviderBuild> BuildAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = _build.Read(parsed, Surroundings);
        if (!parsed.GetValue(_publish))
            return given;
        if (given.Version is null)
            throw ToolException.Missing("--provider-version", "A result belongs to a version of the provider: give the commit or the build number.");

        // What is published shall say where it comes from; the version itself is never guessed, the running provider may be another.
        var detected = await BuildFacts.DetectAsync(Surroundings, cancellationToken);
        return given with { Branch = given.Branch ?? detected.Branch, BuildUrl = given.BuildUrl ?? detected.BuildUrl };
    }

    private static ToolException NothingToPublishTo() => ToolException.Invalid(
        "--publish is given, but the contracts come from files",
        "Take them from the broker: --broker-base-url in place of --pact.");

    private void Write(VerificationReport report, ParseResult parsed)
    {
        if (_output.IsJson(parsed))
            Surroundings.Output.WriteLine(ReportFormats.Json.Render(report));
        else
            VerifyText.Write(report, Printer.ForOutput(Surroundings));
        if (report.Outcome == RunOutcome.Failed && !_provider.HasStates(parsed, Surroundings) && report.Contracts.Any(NamesStates))
            Printer.ForErrors(Surroundings).Line("note: the contracts name provider states, and they were passed over: --state-change-url says where to ask for them.", Tone.Warning);
    }

    private static bool NamesStates(ContractResult contract) =>
        contract.Interactions.Any(interaction => !interaction.Interaction.ProviderStates.IsEmpty);
}
