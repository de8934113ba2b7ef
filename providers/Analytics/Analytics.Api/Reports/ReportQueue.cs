using System.Threading.Channels;

namespace Analytics.Api.Reports;

/// <summary>The reports that were asked for here and are to be made next.</summary>
internal sealed class ReportQueue
{
    private readonly Channel<Guid> _reports = Channel.CreateUnbounded<Guid>();

    public void Add(Guid report) => _reports.Writer.TryWrite(report);

    /// <summary>The next report; null when none came for a while.</summary>
    public async Task<Guid?> NextAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await _reports.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
