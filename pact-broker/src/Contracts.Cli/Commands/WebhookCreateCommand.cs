using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Webhooks;
using PactBroker.Client.Webhooks;

namespace Contracts.Cli.Commands;

internal sealed class WebhookCreateCommand : ToolCommand
{
    private readonly Argument<string> _url = new("url") { Description = "Where it is sent; may say ${pactbroker.providerName} and the like, but not in the host" };

    private readonly Option<string?> _uuid = new("--uuid")
    {
        Description = "An identity of your own, of 16 characters or more: the command can then be repeated",
        HelpName = "UUID",
    };

    private readonly WebhookOptions _webhook = new();
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public WebhookCreateCommand(Surroundings surroundings)
        : base(
            surroundings,
            "create",
            "Have somebody told when something happens between a consumer and a provider.",
            "contracts webhook create https://ci.example.org/orders --event contract_requiring_verification_published --provider Orders --data '{\"pact\": \"${pactbroker.pactUrl}\"}'")
    {
        Arguments.Add(_url);
        Options.Add(_uuid);
        _webhook.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var webhook = _webhook.Change(new BrokerWebhook { Uuid = parsed.Given(_uuid), Request = new WebhookRequest { Url = parsed.GetRequiredValue(_url) } }, parsed, Surroundings);
        using var broker = _broker.Connect(parsed, Surroundings);
        var saved = webhook.Uuid is null ? await broker.Webhooks.CreateAsync(webhook, cancellationToken) : await broker.Webhooks.SaveAsync(webhook, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, WebhookJson.Write(saved));
        else
            Printer.ForOutput(Surroundings).Line($"The webhook {saved.Uuid} tells of {string.Join(", ", saved.Events)}. Try it: contracts webhook test {saved.Uuid}", Tone.Good);
        return ExitCodes.Yes;
    }
}
