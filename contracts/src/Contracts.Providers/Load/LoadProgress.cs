namespace Contracts.Providers.Load;

/// <summary>How a load goes, told every second and at the end.</summary>
/// <param name="Elapsed">Since its beginning.</param>
/// <param name="All">How long it takes.</param>
/// <param name="Sent">Requests so far.</param>
/// <param name="Waiting">Requests without an answer yet.</param>
/// <param name="Failed">Failures so far.</param>
/// <param name="Latencies">How long answers took so far.</param>
public sealed record LoadProgress(TimeSpan Elapsed, TimeSpan All, long Sent, long Waiting, long Failed, LatencyHistogram Latencies);
