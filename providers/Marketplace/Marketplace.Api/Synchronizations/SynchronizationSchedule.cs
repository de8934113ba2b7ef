using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Synchronizing;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Synchronizations;

/// <summary>Synchronizes again and again. A run that ends early is taken up by the next, and no sooner than the outside marketplace wants.</summary>
internal sealed partial class SynchronizationSchedule(
    IServiceScopeFactory scopes, IOptions<SynchronizationSettings> settings, TimeProvider clock, ILogger<SynchronizationSchedule> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = settings.Value.Every;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(wait, clock, stoppingToken);
            wait = settings.Value.Every;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Synchronization>().RunAsync(stoppingToken);
            }
            catch (RateLimitedException limited)
            {
                wait = limited.RetryAfter > wait ? limited.RetryAfter : wait;
                LogLater(wait);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "The outside marketplace wants to be asked later; it is, in {Wait}.")]
    private partial void LogLater(TimeSpan wait);

    [LoggerMessage(LogLevel.Warning, "The synchronization ended early; the next one takes it up.")]
    private partial void LogFailed(Exception exception);
}
