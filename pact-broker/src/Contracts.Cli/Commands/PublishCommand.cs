using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Publishing;
using Contracts.Schemas.Events;
using PactBroker.Client;
using PactBroker.Client.Publishing;

namespace Contracts.Cli.Commands;

internal sealed class PublishCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("files or folders")
    {
        Description = "Pact files and descriptions of event schemas (.event.json), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _merge = new("--merge")
    {
        Description = "Add to what this version has published already: builds in parallel publish parts of one contract",
    };

    private readonly PublishedVersionOptions _version = new("consumer");
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public PublishCommand(Surroundings surroundings)
        : base(
            surroundings,
            "publish",
            "Publish what a consumer expects, and what it reads and writes of events. Every file is read first: a broken one, and nothing is published.",
            """
            contracts publish contracts/pacts contracts/schemas --broker-base-url http://localhost:9292
            contracts publish Gateway-Pricing.json --consumer-app-version 1.4.0 --branch main
            """)
    {
        Arguments.Add(_paths);
        _version.AddTo(this);
        Options.Add(_merge);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = await PactFiles.ReadNamedAsync(parsed.GetRequiredValue(_paths), Surroundings, cancellationToken);
        var events = await EventFiles.ReadAsync(parsed.GetRequiredValue(_paths), Surroundings, cancellationToken);
        RefuseTwoFilesForOnePair(files, parsed.GetValue(_merge));
        var publications = Publications(files, events, await _version.ReadAsync(parsed, Surroundings, cancellationToken), parsed.GetValue(_merge) ? ContractConflict.Merge : ContractConflict.Overwrite);

        using var broker = _broker.Connect(parsed, Surroundings);
        var notices = new List<BrokerNotice>();
        foreach (var publication in publications)
            notices.AddRange(await broker.Publishing.PublishAsync(publication, cancellationToken));

        Warn(files);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, ToJson(publications, notices));
        else
            Print(publications, notices, broker.BaseAddress);
        return ExitCodes.Yes;
    }

    private static List<ContractPublication> Publications(ImmutableArray<PactFile> files, ImmutableArray<EventContract> events, PublishedVersion version, ContractConflict onConflict) =>
    [
        .. files.Select(file => file.Consumer).Concat(events.Select(contract => contract.Application)).Distinct(StringComparer.Ordinal).Select(application => new ContractPublication
        {
            Pacticipant = application,
            Version = version.Number,
            Branch = version.Branch,
            Tags = version.Tags,
            BuildUrl = version.BuildUrl,
            Contracts = [.. files.Where(file => file.Consumer == application).Select(file => new PublishedContract(file.Provider, file.Content, onConflict))],
            Events = [.. events.Where(contract => contract.Application == application)],
        }),
    ];

    private static void RefuseTwoFilesForOnePair(ImmutableArray<PactFile> files, bool merges)
    {
        var pair = files.GroupBy(file => (file.Consumer, file.Provider)).FirstOrDefault(pair => pair.Count() > 1);
        if (pair is not null && !merges)
        {
            throw ToolException.Invalid(
                $"{string.Join(" and ", pair.Select(file => file.Path))} are all between {pair.Key.Consumer} and {pair.Key.Provider}: the last would replace the others",
                "Give one of them, or --merge to publish them as one contract.");
        }
    }

    private void Warn(ImmutableArray<PactFile> files)
    {
        var printer = Printer.ForErrors(Surroundings);
        foreach (var (file, warning) in files.SelectMany(file => file.Warnings, (file, warning) => (file, warning)))
            printer.Line($"warning: {file.Path}: {warning}", Tone.Warning);
    }

    private void Print(List<ContractPublication> publications, List<BrokerNotice> notices, Uri broker)
    {
        var printer = Printer.ForOutput(Surroundings);
        foreach (var publication in publications)
        {
            var branch = publication.Branch is null ? "" : $" from branch {publication.Branch}";
            printer.Line($"{publication.Pacticipant} {publication.Version}{branch} published to {broker}:", Tone.Strong);
            foreach (var contract in publication.Contracts)
                printer.Line($"  what it expects of {contract.Provider}");
            foreach (var contract in publication.Events)
                printer.Line($"  what it {(contract.Role == EventRole.Reader ? "reads" : "writes")} of the event {contract.Event}");
        }

        printer.Notices(notices);
    }

    private static JsonObject ToJson(List<ContractPublication> publications, List<BrokerNotice> notices) => new()
    {
        ["published"] = JsonOutput.List(publications.SelectMany(publication => publication.Contracts, (publication, contract) => (JsonNode)new JsonObject
        {
            ["consumer"] = publication.Pacticipant,
            ["version"] = publication.Version,
            ["branch"] = publication.Branch,
            ["provider"] = contract.Provider,
        })),
        ["events"] = JsonOutput.List(publications.SelectMany(publication => publication.Events, (publication, contract) => (JsonNode)new JsonObject
        {
            ["application"] = publication.Pacticipant,
            ["version"] = publication.Version,
            ["branch"] = publication.Branch,
            ["event"] = contract.Event,
            ["role"] = contract.Role.Word(),
        })),
        ["notices"] = JsonOutput.Notices(notices),
    };
}
