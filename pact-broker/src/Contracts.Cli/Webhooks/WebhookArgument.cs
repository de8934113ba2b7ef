using System.CommandLine;

namespace Contracts.Cli.Webhooks;

/// <summary>Which webhook.</summary>
internal static class WebhookArgument
{
    public static Argument<string> Uuid() => new("uuid") { Description = "The webhook, as 'contracts webhook list' shows it" };
}
