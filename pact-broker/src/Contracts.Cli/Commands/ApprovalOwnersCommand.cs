using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class ApprovalOwnersCommand : ToolCommand
{
    private readonly Argument<string> _pacticipant = new("pacticipant") { Description = "The application" };

    private readonly Option<string[]> _owners = new("--owner")
    {
        Description = "Who decides, instead of those before: a user, or the uuid of a token; several options, several owners",
        HelpName = "NAME",
    };

    private readonly Option<bool> _awaitConsumers = new("--await-consumers")
    {
        Description = "With --owner: what breaks its events waits, too, until an owner of each consumer that it affects has acknowledged it",
    };

    private readonly Option<bool> _nobody = new("--nobody")
    {
        Description = "Nothing has to be approved any more, and what waits is withdrawn",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public ApprovalOwnersCommand(Surroundings surroundings)
        : base(
            surroundings,
            "owners",
            "Who approves contracts of an application that break the approved ones: pacts that it is the provider of, and events that it reads or writes. Shows them, or names others.",
            "contracts approval owners Orders --owner alice --owner bob")
    {
        Arguments.Add(_pacticipant);
        Options.Add(_owners);
        Options.Add(_awaitConsumers);
        Options.Add(_nobody);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (pacticipant, given, nobody) = (parsed.GetRequiredValue(_pacticipant), parsed.GetValue(_owners) ?? [], parsed.GetValue(_nobody));
        if (nobody && given.Length > 0)
            throw ToolException.Invalid("--owner and --nobody are both given", "Give one of them, or neither to see who the owners are.");

        var awaitConsumers = parsed.GetValue(_awaitConsumers);
        if (awaitConsumers && given.Length == 0)
            throw ToolException.Invalid("--await-consumers is given without --owner", "Name the owners with it: they are asked as well.");

        using var broker = _broker.Connect(parsed, Surroundings);
        if (nobody || given.Length > 0)
            await broker.Approvals.SetOwnersAsync(pacticipant, given, awaitConsumers, cancellationToken);
        var owners = await broker.Approvals.ListOwnersAsync(pacticipant, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, new JsonObject { ["pacticipant"] = pacticipant, ["owners"] = JsonOutput.Texts(owners) });
        else
            Printer.ForOutput(Surroundings).Line(owners.IsEmpty ? $"Contracts of {pacticipant} need no approval." : $"What breaks contracts of {pacticipant} waits for {string.Join(" or ", owners)}{(awaitConsumers ? ", and for an owner of each consumer that it affects" : "")}.");
        return ExitCodes.Yes;
    }
}
