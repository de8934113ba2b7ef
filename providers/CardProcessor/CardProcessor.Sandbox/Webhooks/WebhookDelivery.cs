using Microsoft.Extensions.Options;

namespace CardProcessor.Sandbox.Webhooks;

/// <summary>Delivers webhooks one after the other, each until the merchant takes it.</summary>
internal sealed partial class WebhookDelivery(
    WebhookQueue queue, IServiceScopeFactory scopes, IOptions<WebhookSettings> settings, TimeProvider clock, ILogger<WebhookDelivery> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var webhook in queue.TakeAllAsync(stoppingToken))
        {
            if (settings.Value.Address is { } address && !await DeliverAsync(webhook, address, stoppingToken))
                LogGivenUp(webhook.Id, webhook.Type, address, settings.Value.Attempts);
        }
    }

    private async Task<bool> DeliverAsync(Webhook webhook, Uri address, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<WebhookSender>().SendAsync(webhook, address, cancellationToken))
                return true;
            if (attempt >= settings.Value.Attempts)
                return false;
            await Task.Delay(settings.Value.RetryDelay, clock, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The webhook {Id} ({Type}) was not taken by {Address} in {Attempts} attempts.")]
    private partial void LogGivenUp(string id, string type, Uri address, int attempts);
}
