using Notifications.Worker.Orders;
using Notifications.Worker.Stock;

namespace Notifications.Worker.Storage;

/// <summary>Prepares the stores before the first event is taken.</summary>
internal sealed class StorePreparation(AlertStore alerts, NoticeStore notices) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await alerts.PrepareAsync(cancellationToken);
        await notices.PrepareAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
