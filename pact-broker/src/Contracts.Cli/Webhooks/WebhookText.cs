using System.Globalization;
using Contracts.Cli.Output;
using PactBroker.Client.Webhooks;

namespace Contracts.Cli.Webhooks;

/// <summary>Webhooks for people.</summary>
internal static class WebhookText
{
    public static string Side(WebhookSide side) => side.Name ?? (side.Label is { } label ? $"label {label}" : "any");

    public static void Write(IEnumerable<BrokerWebhook> webhooks, Printer printer) => printer.Table(
        ["UUID", "DESCRIPTION", "CONSUMER", "PROVIDER", "EVENTS", "REQUEST"],
        webhooks.Select(webhook => (IReadOnlyList<(string, Tone)>)
        [
            (webhook.Uuid ?? "", Tone.Strong),
            ($"{webhook.Description}{(webhook.Enabled ? "" : " (switched off)")}", Tone.Plain),
            (Side(webhook.Consumer), Tone.Plain),
            (Side(webhook.Provider), Tone.Plain),
            (string.Join(", ", webhook.Events), Tone.Plain),
            ($"{webhook.Request.Method} {webhook.Request.Url}", Tone.Plain),
        ]));

    public static void Write(IEnumerable<WebhookDelivery> deliveries, Printer printer) => printer.Table(
        ["DELIVERY", "EVENT", "STATUS", "ATTEMPTS", "TRIGGERED"],
        deliveries.Select(delivery => (IReadOnlyList<(string, Tone)>)
        [
            (delivery.Uuid, Tone.Strong),
            (delivery.Event, Tone.Plain),
            (delivery.Status, delivery.Status switch { "success" => Tone.Good, "failure" => Tone.Bad, _ => Tone.Warning }),
            (delivery.Attempts.ToString(CultureInfo.InvariantCulture), Tone.Plain),
            (delivery.TriggeredAt, Tone.Plain),
        ]));
}
