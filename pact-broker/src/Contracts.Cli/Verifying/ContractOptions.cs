using System.Collections.Immutable;
using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Publishing;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using PactBroker.Client;
using PactBroker.Client.Verifications;

namespace Contracts.Cli.Verifying;

/// <summary>Which contracts are verified: of files, folders and URLs, or what the broker selects.</summary>
internal sealed class ContractOptions
{
    private readonly Option<string[]> _pacts = new("--pact", "-f")
    {
        Description = "A pact file, a folder of them, or the URL of a pact; repeatable [PACT_URL: the one that a webhook names]",
        HelpName = "FILE|FOLDER|URL",
    };

    private readonly Option<string?> _provider = new("--provider")
    {
        Description = "The provider's name in the contracts [default: the only one in them] [PACT_PROVIDER_NAME]",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _selectors = new("--consumer-version-selector")
    {
        Description = $"Which consumer versions of the broker, as JSON such as {{\"deployed\":true}}; repeatable [{VerificationSelection.SelectorsVariable}]",
        HelpName = "JSON",
    };

    private readonly Option<string?> _workInProgress = new("--include-wip-pacts-since")
    {
        Description = $"Also contracts that somebody works on since this day, as pending [{VerificationSelection.WorkInProgressVariable}]",
        HelpName = "DAY",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_pacts);
        command.Options.Add(_provider);
        command.Options.Add(_selectors);
        command.Options.Add(_workInProgress);
    }

    public async Task<OpenedContracts> OpenAsync(
        ParseResult parsed, BrokerConnectionOptions brokerOptions, ProviderBuild build, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var pacts = Pacts(parsed, surroundings);
        var provider = parsed.Given(_provider) ?? surroundings.Given("PACT_PROVIDER_NAME");
        var broker = brokerOptions.TryConnect(parsed, surroundings);
        if (pacts.Length > 0)
            return await OfPactsAsync(pacts, provider, broker, surroundings, cancellationToken);

        if (broker is null)
            throw ToolException.Missing("where the contracts are", "Give --pact, or --broker-base-url and --provider.");
        return provider is not null
            ? new OpenedContracts(provider, BrokerVerification.Of(broker, build, Selection(parsed, surroundings)).Source, broker)
            : throw ToolException.Missing("--provider", "The broker needs the provider's name to select its contracts.");
    }

    private string[] Pacts(ParseResult parsed, Surroundings surroundings) => (parsed.GetValue(_pacts), surroundings.Given("PACT_URL")) switch
    {
        ({ Length: > 0 } typed, _) => typed,
        (_, { } ofWebhook) => [ofWebhook],
        _ => [],
    };

    private VerificationSelection Selection(ParseResult parsed, Surroundings surroundings)
    {
        var set = VerificationSelection.From(surroundings.Variable);
        return set with
        {
            Selectors = parsed.GetValue(_selectors) is { Length: > 0 } typed ? [.. typed.SelectMany(json => VerificationSelection.ParseSelectors(json, "--consumer-version-selector"))] : set.Selectors,
            WorkInProgressSince = parsed.Given(_workInProgress) is { } day ? VerificationSelection.ParseDay(day, "--include-wip-pacts-since") : set.WorkInProgressSince,
        };
    }

    private static async Task<OpenedContracts> OfPactsAsync(
        string[] pacts, string? provider, BrokerClient? broker, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var addresses = pacts.Where(pact => WebAddress.TryParse(pact, out _)).Select(pact => new Uri(pact)).ToList();
        var files = await PactFiles.ReadAsync(pacts.Where(pact => !WebAddress.TryParse(pact, out _)), surroundings, cancellationToken);
        if (addresses.Count > 0)
            broker ??= new BrokerClient(new BrokerClientOptions { BaseAddress = addresses[0], TimeProvider = surroundings.TimeProvider });

        var contracts = files.Select(file => file.ToContract()).ToList();
        foreach (var address in addresses)
            contracts.Add((await broker!.Verifications.FetchPactAsync(address, cancellationToken)).ToContract());
        return new OpenedContracts(
            provider ?? OnlyProvider(contracts),
            new LoadedContracts(string.Join(", ", pacts), [.. contracts]),
            addresses.Count > 0 ? broker : null);
    }

    private static string OnlyProvider(List<SourcedContract> contracts)
    {
        var providers = contracts.Select(contract => contract.Document.Provider.Value).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return providers.Length == 1
            ? providers[0]
            : throw ToolException.Missing("--provider", $"The contracts are of several: {string.Join(", ", providers)}. Say which of them runs at the given address.");
    }
}
