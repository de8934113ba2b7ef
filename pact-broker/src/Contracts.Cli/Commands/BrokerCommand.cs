using System.CommandLine;
using System.Net;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker;

namespace Contracts.Cli.Commands;

internal sealed class BrokerCommand : ToolCommand
{
    private const string InMemory = ":memory:";

    private readonly Option<string> _host = new("--host")
    {
        Description = "What to listen on; 0.0.0.0 lets other machines in",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<ushort> _port = new("--port")
    {
        Description = "The port; 0 takes a free one",
        HelpName = "PORT",
        DefaultValueFactory = _ => 9292,
    };

    private readonly Option<string> _database = new("--database")
    {
        Description = $"The SQLite file to keep everything in, made if it is not there; {InMemory} forgets",
        HelpName = "FILE",
        DefaultValueFactory = _ => "pact-broker.sqlite",
    };

    private readonly OutputOptions _output = new();

    public BrokerCommand(Surroundings surroundings)
        : base(
            surroundings,
            "broker",
            "Start a broker here, and run it until Ctrl-C.",
            "contracts broker --port 9292 --database pact-broker.sqlite")
    {
        Options.Add(_host);
        Options.Add(_port);
        Options.Add(_database);
        _output.AddTo(this);
        Subcommands.Add(new BrokerBackupCommand(surroundings));
        Subcommands.Add(new BrokerRestoreCommand(surroundings));
        Subcommands.Add(new BrokerCleanCommand(surroundings));
        Subcommands.Add(new BrokerImportCommand(surroundings));
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var database = parsed.GetRequiredValue(_database);
        await using var broker = await BrokerHost.StartAsync(
            new BrokerOptions
            {
                Url = $"http://{Endpoint(parsed)}",
                Database = database == InMemory ? BrokerDatabase.InMemory : BrokerDatabase.File(Surroundings.FullPath(database)),
                LogToConsole = !_output.IsJson(parsed) && (Surroundings.OutputIsTerminal || parsed.GetValue(CommandTable.Verbose)),
                Time = Surroundings.TimeProvider,
                Access = BrokerEnvironment.ReadAccess(Surroundings.Variable),
                Secrets = BrokerEnvironment.ReadSecrets(Surroundings.Variable),
                Webhooks = BrokerEnvironment.ReadWebhooks(Surroundings.Variable),
            },
            cancellationToken);

        Announce(broker, database, parsed);
        await Server.EndAsync(cancellationToken);
        return ExitCodes.Yes;
    }

    // A name that is no address would be taken for every address of the machine.
    private IPEndPoint Endpoint(ParseResult parsed)
    {
        var host = parsed.GetRequiredValue(_host);
        var address = host == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(host, out var given) ? given
            : throw ToolException.Invalid($"--host is '{host}', which is not an IP address", "Give 127.0.0.1 for this machine only, 0.0.0.0 to let others in.");
        return new IPEndPoint(address, parsed.GetValue(_port));
    }

    private void Announce(RunningBroker broker, string database, ParseResult parsed)
    {
        if (_output.IsJson(parsed))
        {
            JsonOutput.WriteLine(Surroundings, new JsonObject { ["address"] = broker.BaseAddress.ToString(), ["database"] = database });
            return;
        }

        var printer = Printer.ForOutput(Surroundings);
        printer.Line($"The broker listens on {broker.BaseAddress}", Tone.Good);
        printer.Line(database == InMemory ? "It forgets everything when it ends." : $"It keeps everything in {Surroundings.FullPath(database)}.");
        printer.Line(broker.AccessNotice);
        if (broker.SecretNotice.Length > 0)
            printer.Line(broker.SecretNotice);
        printer.Line($"For the other commands: export PACT_BROKER_BASE_URL={broker.BaseAddress}", Tone.Faint);
    }
}
