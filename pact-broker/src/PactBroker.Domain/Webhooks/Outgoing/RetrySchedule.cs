using System.Collections.Immutable;

namespace PactBroker.Domain.Webhooks.Outgoing;

/// <summary>How long to wait before each further attempt.</summary>
public sealed record RetrySchedule(ImmutableArray<TimeSpan> Delays)
{
    public static RetrySchedule Usual { get; } = new([.. new[] { 10, 60, 120, 300, 600, 1200 }.Select(seconds => TimeSpan.FromSeconds(seconds))]);

    /// <summary>The first, and all that follow if it fails.</summary>
    public int Attempts => Delays.Length + 1;

    /// <summary>How long to wait when so many attempts have failed; null if that was the last.</summary>
    public TimeSpan? After(int attempts) => attempts <= Delays.Length ? Delays[attempts - 1] : null;
}
