using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Backups;

namespace Contracts.Cli.Commands;

internal sealed class BrokerBackupCommand : ToolCommand
{
    private readonly DatabaseFileOptions _database = new();

    private readonly Option<string> _to = new("--to")
    {
        Description = "The backup: one file",
        HelpName = "FILE",
        Required = true,
    };

    private readonly OutputOptions _output = new();

    public BrokerBackupCommand(Surroundings surroundings)
        : base(
            surroundings,
            "backup",
            "Copy the broker's SQLite file as it is at one instant. The broker may run and write meanwhile.",
            "contracts broker backup --database pact-broker.sqlite --to monday.backup")
    {
        _database.AddTo(this);
        Options.Add(_to);
        _output.AddTo(this);
    }

    private protected override Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var to = Surroundings.FullPath(parsed.GetRequiredValue(_to));
        var database = _database.File(parsed, Surroundings, $"pg_dump --format=custom --file '{to}' \"$PACT_BROKER_DATABASE_URL\"");
        var facts = BrokerBackup.Make(database, to, _database.Force(parsed));
        Report(Surroundings, _output.IsJson(parsed), facts, to, $"Backed up {facts.Versions} versions of {facts.Pacticipants} pacticipants to {to} ({facts.Bytes / 1024} KiB).");
        return Task.FromResult(ExitCodes.Yes);
    }

    internal static void Report(Surroundings surroundings, bool isJson, BackupFacts facts, string file, string sentence)
    {
        if (isJson)
            JsonOutput.Write(surroundings, new JsonObject { ["file"] = file, ["bytes"] = facts.Bytes, ["pacticipants"] = facts.Pacticipants, ["versions"] = facts.Versions });
        else
            Printer.ForOutput(surroundings).Line(sentence, Tone.Good);
    }
}
