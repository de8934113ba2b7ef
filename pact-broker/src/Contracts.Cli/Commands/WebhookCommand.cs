using System.CommandLine;

namespace Contracts.Cli.Commands;

/// <summary>What is about webhooks.</summary>
internal sealed class WebhookCommand : Command
{
    public WebhookCommand(Surroundings surroundings)
        : base("webhook", "Who is told when something happens: create, update, list, delete, test, redeliver.")
    {
        Subcommands.Add(new WebhookCreateCommand(surroundings));
        Subcommands.Add(new WebhookUpdateCommand(surroundings));
        Subcommands.Add(new WebhookListCommand(surroundings));
        Subcommands.Add(new WebhookDeleteCommand(surroundings));
        Subcommands.Add(new WebhookTestCommand(surroundings));
        Subcommands.Add(new WebhookRedeliverCommand(surroundings));
    }
}
