using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Webhooks;

namespace Contracts.Cli.Commands;

internal sealed class WebhookDeleteCommand : ToolCommand
{
    private readonly Argument<string> _uuid = WebhookArgument.Uuid();
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public WebhookDeleteCommand(Surroundings surroundings)
        : base(
            surroundings,
            "delete",
            "Remove a webhook. What it was about to send is not sent any more; what it has sent can still be read.",
            "contracts webhook delete 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11")
    {
        Arguments.Add(_uuid);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var uuid = parsed.GetRequiredValue(_uuid);
        using var broker = _broker.Connect(parsed, Surroundings);
        await broker.Webhooks.DeleteAsync(uuid, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, new JsonObject { ["deleted"] = uuid });
        else
            Printer.ForOutput(Surroundings).Line($"The webhook {uuid} is gone.", Tone.Good);
        return ExitCodes.Yes;
    }
}
