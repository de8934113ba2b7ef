using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Webhooks;

namespace Contracts.Cli.Commands;

internal sealed class WebhookListCommand : ToolCommand
{
    private readonly Option<string?> _deliveries = new("--deliveries-of")
    {
        Description = "Instead of webhooks, what this one has sent and is about to send, the newest first",
        HelpName = "UUID",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public WebhookListCommand(Surroundings surroundings)
        : base(
            surroundings,
            "list",
            "The webhooks of the broker, or what one of them has sent.",
            "contracts webhook list --deliveries-of 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11")
    {
        Options.Add(_deliveries);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var broker = _broker.Connect(parsed, Surroundings);
        if (parsed.Given(_deliveries) is { } uuid)
        {
            var deliveries = await broker.Webhooks.ListDeliveriesAsync(uuid, cancellationToken);
            if (_output.IsJson(parsed))
                JsonOutput.Write(Surroundings, JsonOutput.List(deliveries.Select(WebhookJson.Write)));
            else
                WebhookText.Write(deliveries, Printer.ForOutput(Surroundings));
            return ExitCodes.Yes;
        }

        var webhooks = await broker.Webhooks.ListAsync(cancellationToken);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, JsonOutput.List(webhooks.Select(WebhookJson.Write)));
        else
            WebhookText.Write(webhooks, Printer.ForOutput(Surroundings));
        return ExitCodes.Yes;
    }
}
