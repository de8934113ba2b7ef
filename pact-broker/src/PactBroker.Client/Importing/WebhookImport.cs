using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Client.Http;

namespace PactBroker.Client.Importing;

/// <summary>Webhooks, without their secrets: those that had some are switched off until somebody has given them.</summary>
internal sealed class WebhookImport : ImportPart
{
    // What brokers show in the place of a secret.
    private const string Hidden = "**********";

    protected override string Name => "webhooks";

    protected override async Task<IReadOnlyList<ImportItem>> FindAsync(ImportContext context, CancellationToken cancellationToken)
    {
        var list = await context.Source.GetAsync("pb:webhooks", cancellationToken).ConfigureAwait(false);
        return [.. list.Links("pb:webhooks").Select(link => list.Resolve(link.Href)).Select(address => new ImportItem(
            ImportContext.Key(address.Segments[^1]),
            cancel => CopyAsync(Uri.UnescapeDataString(address.Segments[^1]), address, context, cancel)))];
    }

    private static async Task CopyAsync(string uuid, Uri address, ImportContext context, CancellationToken cancellationToken)
    {
        var webhook = (await context.Source.GetAsync(address, cancellationToken).ConfigureAwait(false)).Root;
        var body = ImportJson.Copy(webhook, "description", "consumer", "provider", "events", "filters", "enabled", "request");
        if (webhook.GetRawText().Contains(Hidden, StringComparison.Ordinal))
        {
            body["enabled"] = false;
            RemoveHidden(body);
            context.Remarks.Add($"The webhook {uuid} ({webhook.TextOrNull("description") ?? "without a description"}) had secrets, which no broker gives away. It is switched off: give them with 'contracts webhook update', and switch it on.");
        }

        await context.Target.WriteAsync(HttpMethod.Put, await context.Target.LinkAsync("pb:webhook", cancellationToken, ("uuid", uuid)).ConfigureAwait(false), body, cancellationToken).ConfigureAwait(false);
    }

    private static void RemoveHidden(JsonNode node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in members.Where(member => IsHidden(member.Value)).Select(member => member.Key).ToList())
                    members.Remove(name);
                foreach (var member in members.Select(member => member.Value).OfType<JsonNode>())
                    RemoveHidden(member);
                break;
            case JsonArray items:
                foreach (var item in items.OfType<JsonNode>())
                    RemoveHidden(item);
                break;
        }
    }

    private static bool IsHidden(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == Hidden;
}
