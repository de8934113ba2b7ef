using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Contracts.Cli.Builds;
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

    private readonly Option<string?> _version = new("--provider-app-version", "-a")
    {
        Description = "The provider's version [default: the short commit of the git checkout, else the build's]",
        HelpName = "VERSION",
    };

    private readonly Option<string?> _branch = new("--branch")
    {
        Description = "The branch of that version [default: the build's, else the checkout's]",
        HelpName = "BRANCH",
    };

    private readonly Option<string[]> _tags = new("--tag", "-t")
    {
        Description = "A tag for that version; repeatable",
        HelpName = "TAG",
    };

    private readonly Option<string?> _buildUrl = new("--build-url")
    {
        Description = "The page of the build [default: where it runs under a known build system]",
        HelpName = "URL",
    };

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
        foreach (var option in (Option[])[_provider, _version, _branch, _tags, _buildUrl])
            Options.Add(option);
        _ownTests.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(_document);
        await OpenApiFile.ReadAsync(path, Surroundings, cancellationToken);
        var build = await BuildFacts.DetectAsync(Surroundings, cancellationToken);
        var publication = new ProviderContractPublication
        {
            Provider = parsed.GetRequiredValue(_provider),
            Version = parsed.Given(_version) ?? build.Version ?? throw ToolException.Missing("the provider's version", "Give --provider-app-version; there is no git checkout here to take it from."),
            Branch = parsed.Given(_branch) ?? build.Branch,
            Tags = [.. parsed.GetValue(_tags) ?? []],
            BuildUrl = parsed.Given(_buildUrl) is { } typed ? WebAddress.Parse(typed, "--build-url") : build.BuildUrl,
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
