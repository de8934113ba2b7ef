using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Webhooks;

namespace Contracts.Cli.Commands;

internal sealed class WebhookTestCommand : ToolCommand
{
    private readonly Argument<string> _uuid = WebhookArgument.Uuid();
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public WebhookTestCommand(Surroundings surroundings)
        : base(
            surroundings,
            "test",
            "Send a webhook now, once, with the newest pact that it is for, and show what was sent and what came back. Ends with 3 if the receiver did not take it.",
            "contracts webhook test 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11")
    {
        Arguments.Add(_uuid);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var broker = _broker.Connect(parsed, Surroundings);
        var trial = await broker.Webhooks.TestAsync(parsed.GetRequiredValue(_uuid), cancellationToken);

        if (_output.IsJson(parsed))
        {
            JsonOutput.Write(Surroundings, new JsonObject { ["success"] = trial.Success, ["logs"] = trial.Logs });
        }
        else
        {
            var printer = Printer.ForOutput(Surroundings);
            printer.Line(trial.Logs.TrimEnd());
            printer.Line(trial.Success ? "The receiver has taken it." : "The receiver has not taken it.", trial.Success ? Tone.Good : Tone.Bad);
        }

        return trial.Success ? ExitCodes.Yes : ExitCodes.Environment;
    }
}
