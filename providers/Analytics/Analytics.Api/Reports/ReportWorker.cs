using Analytics.Ledger.Reports;

namespace Analytics.Api.Reports;

/// <summary>
/// Runs the batch job for each report that was asked for, one after the other, and now and then for those that were left behind: by an instance that stopped, or by a run that failed.
/// </summary>
internal sealed partial class ReportWorker(IServiceScopeFactory scopes, ReportQueue queue, ReportSettings settings, TimeProvider clock, ILogger<ReportWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.MadeHere)
        {
            IReadOnlyList<Guid> leftBehind = [];
            await TryAsync(async reporting => leftBehind = await reporting.RunningAsync(stoppingToken), stoppingToken);
            foreach (var report in leftBehind)
                await TryAsync(reporting => reporting.MakeAsync(report, stoppingToken), stoppingToken);

            while (await queue.NextAsync(settings.LookEvery, clock, stoppingToken) is { } report)
                await TryAsync(reporting => reporting.MakeAsync(report, stoppingToken), stoppingToken);
        }
    }

    private async Task TryAsync(Func<Reporting, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<Reporting>());
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "A report could not be made; it is tried again later.")]
    private partial void LogFailed(Exception exception);
}
