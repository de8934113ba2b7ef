using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Builds;
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

    private readonly Option<string?> _version = new("--consumer-app-version", "-a")
    {
        Description = "The consumer's version [default: the short commit of the git checkout, else the build's]",
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

    private readonly Option<bool> _merge = new("--merge")
    {
        Description = "Add to what this version has published already: builds in parallel publish parts of one contract",
    };

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
        Options.Add(_version);
        Options.Add(_branch);
        Options.Add(_tags);
        Options.Add(_buildUrl);
        Options.Add(_merge);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = await PactFiles.ReadNamedAsync(parsed.GetRequiredValue(_paths), Surroundings, cancellationToken);
        var events = await EventFiles.ReadAsync(parsed.GetRequiredValue(_paths), Surroundings, cancellationToken);
        RefuseTwoFilesForOnePair(files, parsed.GetValue(_merge));
        var publications = Publications(files, events, await BuildAsync(parsed, cancellationToken), parsed);

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

    private async Task<BuildFacts> BuildAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var detected = await BuildFacts.DetectAsync(Surroundings, cancellationToken);
        return new BuildFacts(
            parsed.Given(_version) ?? detected.Version,
            parsed.Given(_branch) ?? detected.Branch,
            parsed.Given(_buildUrl) is { } typed ? WebAddress.Parse(typed, "--build-url") : detected.BuildUrl);
    }

    private List<ContractPublication> Publications(ImmutableArray<PactFile> files, ImmutableArray<EventContract> events, BuildFacts build, ParseResult parsed)
    {
        var version = build.Version ?? throw ToolException.Missing(
            "the consumer's version",
            "Give --consumer-app-version; there is no git checkout here to take it from.");
        var onConflict = parsed.GetValue(_merge) ? ContractConflict.Merge : ContractConflict.Overwrite;
        return
        [
            .. files.Select(file => file.Consumer).Concat(events.Select(contract => contract.Application)).Distinct(StringComparer.Ordinal).Select(application => new ContractPublication
            {
                Pacticipant = application,
                Version = version,
                Branch = build.Branch,
                Tags = [.. parsed.GetValue(_tags) ?? []],
                BuildUrl = build.BuildUrl,
                Contracts = [.. files.Where(file => file.Consumer == application).Select(file => new PublishedContract(file.Provider, file.Content, onConflict))],
                Events = [.. events.Where(contract => contract.Application == application)],
            }),
        ];
    }

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
