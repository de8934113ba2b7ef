using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Webhooks;

namespace Contracts.Cli.Commands;

internal sealed class WebhookUpdateCommand : ToolCommand
{
    private readonly Argument<string> _uuid = WebhookArgument.Uuid();

    private readonly Option<string?> _url = new("--url")
    {
        Description = "Where it is sent",
        HelpName = "URL",
    };

    private readonly Option<bool?> _enabled = new("--enabled")
    {
        Description = "Whether it is sent at all: true or false",
    };

    private readonly WebhookOptions _webhook = new();
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public WebhookUpdateCommand(Surroundings surroundings)
        : base(
            surroundings,
            "update",
            "Change what is mentioned of a webhook; the rest stays, secrets too.",
            "contracts webhook update 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11 --enabled false")
    {
        Arguments.Add(_uuid);
        Options.Add(_url);
        Options.Add(_enabled);
        _webhook.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var broker = _broker.Connect(parsed, Surroundings);
        var before = await broker.Webhooks.GetAsync(parsed.GetRequiredValue(_uuid), cancellationToken);
        var changed = _webhook.Change(before, parsed, Surroundings);
        var saved = await broker.Webhooks.SaveAsync(
            changed with { Enabled = parsed.GetValue(_enabled) ?? changed.Enabled, Request = changed.Request with { Url = parsed.Given(_url) ?? changed.Request.Url } },
            cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, WebhookJson.Write(saved));
        else
            WebhookText.Write([saved], Printer.ForOutput(Surroundings));
        return ExitCodes.Yes;
    }
}
