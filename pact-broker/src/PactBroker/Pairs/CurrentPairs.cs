using PactBroker.Environments;
using PactBroker.Storage;

namespace PactBroker.Pairs;

/// <summary>Who needs what of whom now: what main branches have come to, and what runs or is released in environments. What was before is not looked at.</summary>
/// <param name="Pairs">Each consumer with each provider that it has to work with, by place.</param>
/// <param name="Environments">The environments that were looked at.</param>
internal sealed record CurrentPairs(IReadOnlyList<LivePair> Pairs, IReadOnlyList<EnvironmentRow> Environments)
{
    public IEnumerable<LivePair> OfMainBranches => Pairs.Where(pair => pair.EnvironmentId == 0);

    public static async Task<CurrentPairs> ReadAsync(StorageSession session) => new(
        [
            .. await MainPairs.ListAsync(session),
            .. await LivePairs.ListPactsAsync(session, "1 = 1", new { }),
            .. await LivePairs.ListEventsAsync(session, "1 = 1", new { }),
        ],
        await session.ListEnvironmentsAsync());

    /// <summary>Only what is in one environment.</summary>
    public static async Task<CurrentPairs> ReadAsync(StorageSession session, EnvironmentRow environment) => new(
        [
            .. await LivePairs.ListPactsAsync(session, "cl.environment_id = @Id", new { environment.Id }),
            .. await LivePairs.ListEventsAsync(session, "l.environment_id = @Id", new { environment.Id }),
        ],
        [environment]);

    /// <summary>Only what is needed of one provider.</summary>
    public CurrentPairs Of(string provider) => this with { Pairs = [.. Pairs.Where(pair => pair.Provider == provider)] };

    public IEnumerable<LivePair> In(EnvironmentRow environment) => Pairs.Where(pair => pair.EnvironmentId == environment.Id);
}
