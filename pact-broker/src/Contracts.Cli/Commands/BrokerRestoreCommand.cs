using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using PactBroker.Backups;

namespace Contracts.Cli.Commands;

internal sealed class BrokerRestoreCommand : ToolCommand
{
    private readonly DatabaseFileOptions _database = new();

    private readonly Option<string> _from = new("--from")
    {
        Description = "The backup",
        HelpName = "FILE",
        Required = true,
    };

    private readonly OutputOptions _output = new();

    public BrokerRestoreCommand(Surroundings surroundings)
        : base(
            surroundings,
            "restore",
            "Put a backup in the place of the broker's SQLite file. Stop the broker first: a file in use is left alone.",
            "contracts broker restore --from monday.backup --database pact-broker.sqlite")
    {
        _database.AddTo(this);
        Options.Add(_from);
        _output.AddTo(this);
    }

    private protected override Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var from = Surroundings.FullPath(parsed.GetRequiredValue(_from));
        var database = _database.File(parsed, Surroundings, $"pg_restore --clean --if-exists --dbname \"$PACT_BROKER_DATABASE_URL\" '{from}'");
        var facts = BrokerBackup.Restore(from, database, _database.Force(parsed));
        BrokerBackupCommand.Report(Surroundings, _output.IsJson(parsed), facts, database, $"Restored {facts.Versions} versions of {facts.Pacticipants} pacticipants to {database}.");
        return Task.FromResult(ExitCodes.Yes);
    }
}
