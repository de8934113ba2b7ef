using System.Globalization;
using PactBroker.Domain.Webhooks.Outgoing;

namespace PactBroker.Webhooks.Settings;

/// <summary>The variables about webhooks, named as those of the protocol's broker; networks and the time limit are ours.</summary>
internal static class WebhookVariables
{
    public static IEnumerable<KeyValuePair<string, Func<BrokerOptions, string, BrokerOptions>>> Readers { get; } =
    [
        Reader("WEBHOOK_HTTP_METHOD_WHITELIST", (webhooks, value) => webhooks with { Rules = webhooks.Rules with { Methods = [.. Words(value).Select(Method)] } }),
        Reader("WEBHOOK_SCHEME_WHITELIST", (webhooks, value) => webhooks with { Rules = webhooks.Rules with { Schemes = [.. Words(value).Select(Scheme)] } }),
        Reader("WEBHOOK_HOST_WHITELIST", (webhooks, value) => webhooks with { Rules = webhooks.Rules with { Hosts = [.. Words(value).Select(HostRule.Parse)] } }),
        Reader("WEBHOOK_ALLOWED_NETWORKS", (webhooks, value) => webhooks with { Rules = webhooks.Rules with { AllowedNetworks = [.. Words(value).Select(NetworkText.Parse)] } }),
        Reader("WEBHOOK_HTTP_CODE_SUCCESS", (webhooks, value) => webhooks with { SuccessCodes = [.. Words(value).Select(word => Number(word, 200, 599))] }),
        Reader("WEBHOOK_RETRY_SCHEDULE", (webhooks, value) => webhooks with { Retries = new RetrySchedule([.. Words(value).Select(word => TimeSpan.FromSeconds(Number(word, 1, 86400)))]) }),
        Reader("WEBHOOK_TIME_LIMIT", (webhooks, value) => webhooks with { TimeLimit = TimeSpan.FromSeconds(Number(value, 1, 300)) }),
        Reader("USER_AGENT", (webhooks, value) => webhooks with { UserAgent = value }),
    ];

    private static KeyValuePair<string, Func<BrokerOptions, string, BrokerOptions>> Reader(string name, Func<WebhookOptions, string, WebhookOptions> read) =>
        new($"PACT_BROKER_{name}", (options, value) => options with { Webhooks = read(options.Webhooks, value) });

    private static string[] Words(string value) => value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Method(string word) => word.All(char.IsAsciiLetter) ? word.ToUpperInvariant() : throw new FormatException($"'{word}' is no method of HTTP");

    private static string Scheme(string word) => word.ToLowerInvariant() is "http" or "https" ? word.ToLowerInvariant() : throw new FormatException("http, https or both are expected");

    private static int Number(string word, int least, int most) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
        ? number
        : throw new FormatException($"numbers from {least} to {most} are expected, and '{word}' is none");
}
