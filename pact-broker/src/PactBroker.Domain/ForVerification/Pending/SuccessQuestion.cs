using PactBroker.Domain.Publications;

namespace PactBroker.Domain.ForVerification.Pending;

/// <summary>
/// Which of some contents a line of a provider has verified with success, itself or by inheritance: a success of another line
/// from before this one began counts, so that a new feature branch does not start with everything pending.
/// </summary>
/// <param name="OutsideWip">A success as work in progress does not count: nobody asked for that pact yet.</param>
/// <param name="Since">Older successes do not count; null: all do.</param>
public sealed record SuccessQuestion(ProviderLine Line, IReadOnlyCollection<ContentId> Contents, bool OutsideWip = false, DateTimeOffset? Since = null)
{
    /// <summary>How far back a success keeps work in progress from coming back.</summary>
    public static TimeSpan WipLookback { get; } = TimeSpan.FromDays(30);

    public static SuccessQuestion ForPending(ProviderLine line, IReadOnlyCollection<ContentId> contents) => new(line, contents);

    public static SuccessQuestion ForWip(ProviderLine line, IReadOnlyCollection<ContentId> contents, DateTimeOffset now)
        => new(line, contents, OutsideWip: true, Since: line is ProviderLine.Branch ? now - WipLookback : null);
}
