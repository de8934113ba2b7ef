using System.CommandLine;
using Contracts.Cli.Comparing;
using Contracts.Cli.Failures;
using Contracts.Cli.OpenApi;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Verifying;
using Contracts.Engine.Documents;
using Contracts.OpenApi.Comparing;
using Contracts.Providers.Results;

namespace Contracts.Cli.Commands;

internal sealed class CompareCommand : ToolCommand
{
    private readonly ContractOptions _contracts = new();

    private readonly Option<string> _document = new("--openapi")
    {
        Description = "What the provider says that it answers: its OpenAPI document (3.0 or 3.1, JSON or YAML)",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "What the document does not promise is a no too",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public CompareCommand(Surroundings surroundings)
        : base(
            surroundings,
            "compare",
            "Hold contracts against a provider's OpenAPI document, without running anything: what the document excludes, and what it only does not promise.",
            """
            contracts compare --pact contracts/pacts/Gateway-Orders.json --openapi orders.json
            contracts compare --broker-base-url http://localhost:9292 --provider Orders --openapi orders.json --output markdown
            """)
    {
        _contracts.AddTo(this);
        Options.Add(_document);
        Options.Add(_strict);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var document = await OpenApiFile.ReadAsync(parsed.GetRequiredValue(_document), Surroundings, cancellationToken);
        using var source = await _contracts.OpenAsync(parsed, _broker, new ProviderBuild(), Surroundings, cancellationToken);
        var contracts = await source.Contracts.LoadAsync(source.Provider, cancellationToken);
        if (contracts.IsEmpty)
            throw ToolException.NoContracts(source.Provider, source.Contracts.Description, ofBroker: source.Broker is not null);
        var interactions = contracts.SelectMany(contract => contract.Document.Interactions.OfType<HttpInteraction>()).ToList();
        if (interactions.Count == 0)
            throw ToolException.Invalid("the contracts hold no HTTP interaction", "An OpenAPI document says nothing about messages.");
        var compared = interactions.Select(interaction => ComparedInteraction.Of(interaction, document, cancellationToken)).ToList();
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, CompareOutput.Json([.. compared]));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(CompareOutput.Markdown([.. compared]));
        else
            CompareOutput.WriteText([.. compared], Printer.ForOutput(Surroundings));
        return compared.TrueForAll(one => parsed.GetValue(_strict) ? one.Findings.IsEmpty : one.IsHonored) ? ExitCodes.Yes : ExitCodes.No;
    }
}
