using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Webhooks;

namespace Contracts.Cli.Commands;

internal sealed class WebhookRedeliverCommand : ToolCommand
{
    private readonly Argument<string> _delivery = new("delivery") { Description = "What to send again, as 'contracts webhook list --deliveries-of UUID' shows it" };
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public WebhookRedeliverCommand(Surroundings surroundings)
        : base(
            surroundings,
            "redeliver",
            "Have the broker send something once more, with all its attempts: the receiver was away, or the build was lost.",
            "contracts webhook redeliver 5f0c3a77-2a0e-4f1b-8a55-64e0b7d0c2aa")
    {
        Arguments.Add(_delivery);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var broker = _broker.Connect(parsed, Surroundings);
        var again = await broker.Webhooks.RedeliverAsync(parsed.GetRequiredValue(_delivery), cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, WebhookJson.Write(again));
        else
            Printer.ForOutput(Surroundings).Line($"It is sent again, as {again.Uuid}.", Tone.Good);
        return ExitCodes.Yes;
    }
}
