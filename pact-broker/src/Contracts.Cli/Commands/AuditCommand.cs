using System.CommandLine;
using Contracts.Cli.Auditing;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client.Audit;

namespace Contracts.Cli.Commands;

internal sealed class AuditCommand : ToolCommand
{
    private readonly Option<string?> _pacticipant = new("--pacticipant", "-a") { Description = "Of this application's things", HelpName = "NAME" };
    private readonly Option<string?> _actor = new("--actor") { Description = "By this user or token, as the list shows it", HelpName = "WHO" };
    private readonly Option<string?> _action = new("--action") { Description = "Of this sort: publish-contracts, record-deployment, delete-version and so on", HelpName = "ACTION" };
    private readonly Option<string?> _correlation = new("--correlation-id") { Description = "By requests that their sender called so", HelpName = "ID" };
    private readonly Option<DateTimeOffset?> _from = new("--from") { Description = "From this instant on", HelpName = "INSTANT" };
    private readonly Option<DateTimeOffset?> _to = new("--to") { Description = "Before this instant", HelpName = "INSTANT" };
    private readonly Option<int> _limit = new("--limit") { Description = "How many at most", HelpName = "NUMBER", DefaultValueFactory = _ => 50 };
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public AuditCommand(Surroundings surroundings)
        : base(surroundings, "audit", "Who changed what in the broker, from where and when, the newest first.", "contracts audit --pacticipant Orders --from 2026-01-31T00:00:00Z")
    {
        Options.Add(_pacticipant);
        Options.Add(_actor);
        Options.Add(_action);
        Options.Add(_correlation);
        Options.Add(_from);
        Options.Add(_to);
        Options.Add(_limit);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var limit = parsed.GetValue(_limit);
        if (limit < 1)
            throw ToolException.Invalid($"--limit is {limit}", "It is a number from 1 on.");

        var question = new AuditQuestion
        {
            Pacticipant = parsed.Given(_pacticipant),
            Actor = parsed.Given(_actor),
            Action = parsed.Given(_action),
            CorrelationId = parsed.Given(_correlation),
            From = parsed.GetValue(_from),
            To = parsed.GetValue(_to),
        };
        using var broker = _broker.Connect(parsed, Surroundings);
        var changes = await broker.Audit.ListAsync(question, limit, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, JsonOutput.List(changes.Select(ChangeOutput.Json)));
        else
            ChangeOutput.Write(changes, Printer.ForOutput(Surroundings));
        return ExitCodes.Yes;
    }
}
