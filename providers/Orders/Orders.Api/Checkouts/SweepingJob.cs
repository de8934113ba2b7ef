using Microsoft.Extensions.Options;

namespace Orders.Api.Checkouts;

/// <summary>Sweeps when the service starts, which it does after a crash, and from time to time.</summary>
internal sealed partial class SweepingJob(IServiceScopeFactory scopes, IOptions<CheckoutSettings> settings, TimeProvider clock, ILogger<SweepingJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Value.SweepEvery, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Sweeping>().SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Checkouts that never ended could not be looked for; it is tried again.")]
    private partial void LogFailed(Exception failure);
}
