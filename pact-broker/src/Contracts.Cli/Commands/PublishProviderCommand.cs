using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.OpenApi;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Publishing;
using PactBroker.Client;
using PactBroker.Client.Publishing;

namespace Contracts.Cli.Commands;

internal sealed class PublishProviderCommand : ToolCommand
{
    private readonly Argument<string> _document = new("document")
    {
        Description = "What the provider says that it answers: its OpenAPI document (3.0 or 3.1)",
    };

    private readonly Option<string> _provider = new("--provider")
    {
        Description = "Whose document it is",
        HelpName = "NAME",
        Required = true,
    };

    private readonly PublishedVersionOptions _version = new("provider");
    private readonly OwnTestsOptions _ownTests = new();
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public PublishProviderCommand(Surroundings surroundings)
        : base(
            surroundings,
            "publish-provider",
            "Publish a provider's OpenAPI document with what its own tests found. The broker holds every pact against it; nothing is replayed.",
            """
            contracts publish-provider openapi.json --provider Pricing --verification-exit-code $? --evidence results.xml
            contracts publish-provider openapi.json --provider Pricing --provider-app-version 2.1.0 --branch main --verification-success --verifier schemathesis
            """)
    {
        Arguments.Add(_document);
        Options.Add(_provider);
        _version.AddTo(this);
        _ownTests.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(_document);
        await OpenApiFile.ReadAsync(path, Surroundings, cancellationToken);
        var version = await _version.ReadAsync(parsed, Surroundings, cancellationToken);
        var publication = new ProviderContractPublication
        {
            Provider = parsed.GetRequiredValue(_provider),
            Version = version.Number,
            Branch = version.Branch,
            Tags = version.Tags,
            BuildUrl = version.BuildUrl,
            Document = Encoding.UTF8.GetBytes(await File.ReadAllTextAsync(Surroundings.FullPath(path), cancellationToken)),
            OwnTests = await _ownTests.ReadAsync(parsed, Surroundings, cancellationToken),
        };
        using var broker = _broker.Connect(parsed, Surroundings);
        Write(publication, await broker.Publishing.PublishAsync(publication, cancellationToken), broker.BaseAddress, _output.IsJson(parsed));
        return ExitCodes.Yes;
    }

    private void Write(ProviderContractPublication publication, ImmutableArray<BrokerNotice> notices, Uri broker, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(Surroundings, new JsonObject
            {
                ["provider"] = publication.Provider,
                ["version"] = publication.Version,
                ["branch"] = publication.Branch,
                ["ownTests"] = publication.OwnTests?.Passed,
                ["notices"] = JsonOutput.Notices([.. notices]),
            });
            return;
        }

        var printer = Printer.ForOutput(Surroundings);
        var branch = publication.Branch is null ? "" : $" from branch {publication.Branch}";
        printer.Line($"{publication.Provider} {publication.Version}{branch}: what it says that it answers is published to {broker}", Tone.Strong);
        printer.Notices(notices);
    }
}
