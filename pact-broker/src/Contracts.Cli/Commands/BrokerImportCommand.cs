using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Importing;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client.Importing;

namespace Contracts.Cli.Commands;

internal sealed class BrokerImportCommand : ToolCommand
{
    private readonly SourceBrokerOptions _source = new();

    private readonly Option<string> _journal = new("--journal")
    {
        Description = "Where it is noted what has been copied; the same file goes on with an import that was broken off",
        HelpName = "FILE",
        DefaultValueFactory = _ => "broker-import.journal",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public BrokerImportCommand(Surroundings surroundings)
        : base(
            surroundings,
            "import",
            "Copy what another Pact Broker has: applications with labels, versions with branches and tags, contracts, results, environments, what is deployed and released, webhooks without their secrets.",
            "contracts broker import --from https://old-broker.example.org --from-token TOKEN --broker-base-url http://localhost:9292")
    {
        _source.AddTo(this);
        Options.Add(_journal);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (from, to) = (_source.Read(parsed, Surroundings), _broker.Options(parsed, Surroundings));
        using var journal = Open(Surroundings.FullPath(parsed.GetRequiredValue(_journal)), from.BaseAddress, to.BaseAddress);
        var progress = new ImportedCounts(_output.IsJson(parsed) ? null : Printer.ForOutput(Surroundings));
        using var import = new BrokerImport(from, to, journal, progress);
        var remarks = await import.RunAsync(cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, new JsonObject { ["copied"] = progress.ToJson(), ["remarks"] = JsonOutput.Texts(remarks) });
        else
            Tell(remarks, from.BaseAddress);
        return ExitCodes.Yes;
    }

    private void Tell(IReadOnlyList<string> remarks, Uri from)
    {
        var printer = Printer.ForOutput(Surroundings);
        foreach (var remark in remarks)
            printer.Line(remark, Tone.Warning);
        printer.Line($"Everything of {from} is here.", Tone.Good);
    }

    private static ImportJournal Open(string path, Uri from, Uri to)
    {
        try
        {
            return ImportJournal.Open(path, from, to);
        }
        catch (InvalidDataException problem)
        {
            throw ToolException.Invalid($"--journal is the file of another import: {problem.Message}", "Name another file with --journal.");
        }
    }
}
