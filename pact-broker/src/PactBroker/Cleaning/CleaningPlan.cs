using PactBroker.Storage;

namespace PactBroker.Cleaning;

/// <summary>What would go and what would stay, and why. Read on a snapshot: nobody waits for it, and what is done later checks again.</summary>
internal sealed record CleaningPlan
{
    /// <summary>Every version, in the order of their creation.</summary>
    public required IReadOnlyList<PlannedVersion> Versions { get; init; }

    public required IReadOnlyList<PlannedBranch> Branches { get; init; }

    /// <summary>Publications that a newer revision replaced, long enough ago.</summary>
    public required long ReplacedPublications { get; init; }

    /// <summary>Results that a newer one replaced, long enough ago.</summary>
    public required long ReplacedVerifications { get; init; }

    /// <summary>What webhooks have sent, long enough ago.</summary>
    public required long TriggeredWebhooks { get; init; }

    public required IReadOnlyList<KeepSelector> Selectors { get; init; }

    /// <summary>In words, in the order of the bits of <see cref="PlannedVersion.Kept"/>.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public IEnumerable<PlannedVersion> VersionsToDelete => Versions.Where(version => version.Goes);

    public static async Task<CleaningPlan> MakeAsync(StorageSession session, CleaningOptions options)
    {
        var branches = await StaleBranches.ListAsync(session, options);
        var conditions = new KeepConditions(options.KeepVersions, session, [.. branches.Where(branch => branch.Reason is null).Select(branch => branch.Id)]);
        var versions = await session.QueryAsync<PlannedVersion>(
            $"""
            SELECT v.id, p.name AS pacticipant, v.number, v.created_at, {conditions.Kept} AS kept
            FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id ORDER BY v.id
            """,
            conditions.Parameters());
        var left = options.DeletionLimit;
        return new CleaningPlan
        {
            Versions = [.. versions.Select(version => version with { Goes = version.Kept == 0 && left-- > 0 })],
            Branches = branches,
            ReplacedPublications = (await ReplacedRows.ListPublicationsAsync(session, options)).Count,
            ReplacedVerifications = (await ReplacedRows.ListVerificationsAsync(session, options)).Count,
            TriggeredWebhooks = (await ReplacedRows.ListTriggeredWebhooksAsync(session, options)).Count,
            Selectors = conditions.Selectors,
            Reasons = conditions.Reasons,
        };
    }
}

/// <summary>A version, and the bits of the conditions by which it stays.</summary>
internal sealed record PlannedVersion
{
    public required long Id { get; init; }

    public required string Pacticipant { get; init; }

    public required string Number { get; init; }

    public required long CreatedAt { get; init; }

    public required long Kept { get; init; }

    /// <summary>Nothing keeps it, and it is among the oldest of those.</summary>
    public bool Goes { get; init; }
}

internal sealed record PlannedBranch
{
    public required long Id { get; init; }

    public required string Pacticipant { get; init; }

    public required string Name { get; init; }

    public required long UpdatedAt { get; init; }

    public required bool IsMain { get; init; }

    /// <summary>Why it stays; null if it goes.</summary>
    public string? Reason { get; init; }
}
