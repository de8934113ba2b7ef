using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using PactBroker.Client.Webhooks;

namespace Contracts.Cli.Webhooks;

/// <summary>Whom a webhook is about: by name or by label.</summary>
internal sealed class WebhookSideOptions(string side)
{
    private readonly Option<string?> _name = new($"--{side}")
    {
        Description = $"The {side} [default: any]",
        HelpName = "NAME",
    };

    private readonly Option<string?> _label = new($"--{side}-label")
    {
        Description = $"All {side}s with this label",
        HelpName = "LABEL",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_name);
        command.Options.Add(_label);
    }

    /// <summary>Null where nothing is said.</summary>
    public WebhookSide? Read(ParseResult parsed) => (parsed.Given(_name), parsed.Given(_label)) switch
    {
        (null, null) => null,
        ({ } name, null) => new WebhookSide(name, Label: null),
        (null, { } label) => new WebhookSide(Name: null, label),
        _ => throw ToolException.Invalid($"--{side} and --{side}-label are both given", "Name one application, or a label that several have."),
    };
}
