using ServiceDefaults.Calls;

namespace Gateway.Clients.Analytics;

/// <summary>Waits for a report, and asks for it no more often than Analytics wants.</summary>
public sealed class ReportPolling(AnalyticsClient analytics, TimeProvider clock)
{
    /// <summary>How often one caller's report is asked for.</summary>
    public const int MaxAttempts = 30;

    /// <summary>How far a report is, asked until it is done, or would be asked for the next time after the caller has gone.</summary>
    /// <param name="token">The caller's token.</param>
    /// <param name="id">The report.</param>
    /// <param name="patience">How long the caller waits; zero for one question.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ProviderFailedException">Analytics gave no usable answer.</exception>
    public async Task<ReportOutcome> FindAsync(string token, Guid id, TimeSpan patience, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + patience;
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await analytics.FindReportAsync(token, id, cancellationToken);
            if (outcome is not ReportOutcome.Found { Report: Report.Running running } || attempt == MaxAttempts || clock.GetUtcNow() + running.RetryAfter > end)
                return outcome;

            await Task.Delay(running.RetryAfter, clock, cancellationToken);
        }
    }
}
