using PactBroker.Storage;

namespace PactBroker.Cleaning;

/// <summary>Branches on which nothing happened for long. Their versions stay as long as something else keeps them.</summary>
internal static class StaleBranches
{
    /// <summary>All branches, with why they stay.</summary>
    public static Task<IReadOnlyList<PlannedBranch>> ListAsync(StorageSession session, CleaningOptions options) => ListAsync(session, options, "1 = 1", new { });

    /// <summary>Of these, those that nothing keeps (any more).</summary>
    public static async Task<IReadOnlyList<long>> StillStaleAsync(StorageSession session, CleaningOptions options, IReadOnlyCollection<long> ids) =>
        [.. (await ListAsync(session, options, session.Dialect.AnyOf("b.id", "@ids"), new { ids = session.Dialect.Values(ids) })).Where(branch => branch.Reason is null).Select(branch => branch.Id)];

    private static async Task<IReadOnlyList<PlannedBranch>> ListAsync(StorageSession session, CleaningOptions options, string condition, object parameters)
    {
        var rows = await session.QueryAsync<PlannedBranch>(
            $"""
            SELECT b.id, p.name AS pacticipant, b.name, b.updated_at, COALESCE(p.main_branch = b.name, FALSE) AS is_main
            FROM branches b JOIN pacticipants p ON p.id = b.pacticipant_id WHERE {condition} ORDER BY b.id
            """,
            parameters);
        return [.. rows.Select(branch => branch with { Reason = Reason(branch, options.KeepBranches, session.Now) })];
    }

    private static string? Reason(PlannedBranch branch, IReadOnlyList<KeepSelector> keep, long now) =>
        keep.Count == 0 ? "no branches are cleaned up"
        : branch.IsMain ? "the main branch"
        : keep.FirstOrDefault(selector => IsKept(branch, selector, now)) is { } selector ? Describe(selector)
        : null;

    private static bool IsKept(PlannedBranch branch, KeepSelector selector, long now) =>
        (selector.Pacticipant is null || selector.Pacticipant == branch.Pacticipant)
        && (selector.Branch is null or KeepSelector.Any || selector.Branch == branch.Name)
        && (selector.MaxAge is not { } days || branch.UpdatedAt >= now - TimeSpan.FromDays(days).Ticks);

    private static string Describe(KeepSelector selector) => string.Join(' ', new[]
    {
        "branch",
        selector.Pacticipant is { } name ? $"of {name}" : "",
        selector.Branch is { Length: > 0 } branch ? $"named {branch}" : "",
        selector.MaxAge is { } days ? $"used within {days} days" : "",
    }.Where(word => word.Length > 0));
}
