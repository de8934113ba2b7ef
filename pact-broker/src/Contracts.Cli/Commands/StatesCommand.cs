using System.Collections.Immutable;
using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Publishing;
using Contracts.Cli.States;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Providers.States;
using PactBroker.Client;

namespace Contracts.Cli.Commands;

internal sealed class StatesCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("files or folders")
    {
        Description = "Pact files, or folders of them; the broker's contracts where none is given",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _provider = new("--provider")
    {
        Description = "Only the states of this provider; a broker needs it [PACT_PROVIDER_NAME]",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _handlers = new("--handlers")
    {
        Description = "What a verification has handlers for: the file *.states.json that its tests write beside themselves, or a folder where such files are; repeatable",
        HelpName = "FILE|FOLDER",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public StatesCommand(Surroundings surroundings)
        : base(
            surroundings,
            "states",
            "Which provider states the contracts need, for which interactions, who handles them, which tables the handlers write to, and the handlers that nothing needs.",
            """
            contracts states contracts/pacts --handlers providers
            contracts states --broker-base-url http://localhost:9292 --provider Inventory
            """)
    {
        Arguments.Add(_paths);
        Options.Add(_provider);
        Options.Add(_handlers);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var provider = parsed.Given(_provider) ?? Surroundings.Given("PACT_PROVIDER_NAME");
        var contracts = await ReadAsync(parsed, provider, cancellationToken);
        var handled = await HandlerFiles.ReadAsync(parsed.GetValue(_handlers) ?? [], Surroundings, cancellationToken);
        var usages = Usages(contracts, handled, provider);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, StatesJson.Of(usages));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(StatesMarkdown.Of(usages));
        else
            StatesText.Write(usages, Printer.ForOutput(Surroundings));
        return usages.All(usage => usage.States.All(state => state.Handlers is null or [_])) ? ExitCodes.Yes : ExitCodes.No;
    }

    private async Task<ImmutableArray<SourcedContract>> ReadAsync(ParseResult parsed, string? provider, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_paths) is { Length: > 0 } paths)
            return [.. (await PactFiles.ReadAsync(paths, Surroundings, cancellationToken)).Select(file => file.ToContract())];
        using var broker = _broker.TryConnect(parsed, Surroundings) ?? throw ToolException.Missing("where the contracts are", "Give pact files or their folder, or --broker-base-url and --provider.");
        return provider is null
            ? throw ToolException.Missing("--provider", "The broker needs the provider's name to select its contracts.")
            : await BrokerVerification.Of(broker, new ProviderBuild()).Source.LoadAsync(provider, cancellationToken);
    }

    // A provider of which only the handlers are known has handlers that nothing needs.
    private static ImmutableArray<StateUsage> Usages(ImmutableArray<SourcedContract> contracts, ImmutableArray<HandledStates> handled, string? provider)
    {
        var names = contracts.Select(contract => contract.Document.Provider.Value).Concat(handled.Select(states => states.Provider)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(name => provider is null || name == provider).ToList();
        if (names.Count == 0)
            throw ToolException.Invalid($"there is no contract{(provider is null ? "" : $" of {provider}")}", contracts.IsEmpty ? "Run the consumers' tests first: they write the pacts." : $"They are of {string.Join(", ", contracts.Select(contract => contract.Document.Provider.Value).Distinct(StringComparer.Ordinal))}.");
        return [.. names.Select(name => StateUsage.Of(name, contracts, handled.FirstOrDefault(states => states.Provider == name)))];
    }
}
