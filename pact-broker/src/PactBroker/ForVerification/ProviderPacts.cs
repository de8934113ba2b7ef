using PactBroker.Domain.ForVerification.Selecting;
using PactBroker.Domain.Pacticipants;
using PactBroker.Matrix;
using PactBroker.Storage;

namespace PactBroker.ForVerification;

/// <summary>Finds pacts of a provider.</summary>
internal sealed class ProviderPacts(StorageSession session, Pacticipant provider)
{
    public async Task<IReadOnlyList<SelectedPact>> FindAsync(IEnumerable<PactSearch> searches)
    {
        var selected = new List<SelectedPact>();
        foreach (var search in searches)
            selected.AddRange((await FindAsync(search)).Select(found => SelectedPact.From(search, found, provider.Name)));

        return selected;
    }

    /// <summary>Who has a pact with the provider, and what their main lines are made of.</summary>
    public async Task<IReadOnlyList<ConsumerOverview>> ConsumersAsync()
    {
        var rows = await session.QueryAsync<ConsumerRow>(
            """
            SELECT consumer.name,
                   EXISTS (SELECT 1 FROM branches b JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL WHERE b.pacticipant_id = consumer.id AND b.name = consumer.main_branch) AS has_main_branch_version,
                   EXISTS (SELECT 1 FROM tags t WHERE t.pacticipant_id = consumer.id AND t.name = consumer.main_branch) AS has_main_branch_tag
            FROM contracts c JOIN pacticipants consumer ON consumer.id = c.consumer_id
            WHERE c.kind = 'pact' AND c.provider_id = @provider
            """,
            new { provider = provider.Id.Value });
        return [.. rows.Select(row => new ConsumerOverview(new(row.Name), row.HasMainBranchVersion, row.HasMainBranchTag))];
    }

    /// <summary>Pacts published since then whose version is the head of a branch, or the newest with a tag.</summary>
    public async Task<IReadOnlyList<SelectedPact>> HeadsSinceAsync(DateTimeOffset since)
    {
        // Both start at what was published since then: a consumer keeps every branch that it ever had.
        var parameters = new { provider = provider.Id.Value, since = since.UtcTicks };
        var ofBranches = await session.QueryAsync<FoundRow>(
            $"""
            SELECT {PublicationSql.Columns}, b.name AS name
            FROM contracts c
            CROSS JOIN publications p
            CROSS JOIN branch_heads h
            JOIN branches b ON b.id = h.branch_id
            JOIN versions cv ON cv.id = p.version_id
            {PublicationSql.Joins}
            WHERE c.kind = 'pact' AND c.provider_id = @provider AND p.contract_id = c.id AND p.valid_to IS NULL AND p.valid_from > @since AND h.version_id = p.version_id AND h.valid_to IS NULL
            """,
            parameters);
        var ofTags = await session.QueryAsync<FoundRow>(
            $"""
            SELECT {PublicationSql.Columns}, t.name AS name
            FROM contracts c
            CROSS JOIN publications p
            CROSS JOIN tags t
            JOIN versions cv ON cv.id = p.version_id
            {PublicationSql.Joins}
            WHERE c.kind = 'pact' AND c.provider_id = @provider AND p.contract_id = c.id AND p.valid_to IS NULL AND p.valid_from > @since AND t.version_id = p.version_id
              AND t.version_id = (SELECT n.version_id FROM tags n WHERE n.pacticipant_id = t.pacticipant_id AND n.name = t.name ORDER BY n.version_id DESC LIMIT 1)
            """,
            parameters);
        return
        [
            .. ofBranches.Select(row => SelectedPact.From(new OnEachBranch(Consumers: null), row.ToFound(), provider.Name)),
            .. ofTags.Select(row => SelectedPact.From(new NewestWithTag(row.Name!, Consumers: null), row.ToFound(), provider.Name)),
        ];
    }

    private async Task<IReadOnlyList<FoundPact>> FindAsync(PactSearch search)
    {
        if (search.Consumers is { IsEmpty: true })
            return [];

        var found = await QueryAsync(search);
        return search switch
        {
            // No consumer at all has the tag: everybody's fallback.
            NewestWithTag { Fallback: { } fallback } when found.Count == 0 => await QueryAsync(new NewestWithTag(fallback, search.Consumers)),
            // Each consumer without the branch: its own fallback.
            OnBranch { Fallback: { } fallback } => [.. found, .. (await QueryAsync(new OnBranch(fallback, search.Consumers))).ExceptBy(found.Select(Consumer), Consumer)],
            _ => found,
        };
    }

    private async Task<IReadOnlyList<FoundPact>> QueryAsync(PactSearch search)
    {
        var parameters = new { provider = provider.Id.Value, name = PactSearchSql.NameIn(search), consumers = session.Dialect.Values(search.Consumers?.Select(name => name.Value) ?? []) };
        var rows = new List<FoundRow>();
        foreach (var query in new PactSearchSql(session.Dialect).For(search))
            rows.AddRange(await session.QueryAsync<FoundRow>(query, parameters));

        // Both deployed and released in one environment is still one reason.
        return [.. (search is InEnvironment ? rows.DistinctBy(row => row.Id) : rows).Select(row => row.ToFound())];
    }

    private static PacticipantId Consumer(FoundPact found) => found.Publication.Consumer.Id;

    private sealed record FoundRow : PublicationRow
    {
        public string? Name { get; init; }

        public FoundPact ToFound() => new(ToPublication(), Name);
    }

    private sealed record ConsumerRow
    {
        public required string Name { get; init; }

        public required bool HasMainBranchVersion { get; init; }

        public required bool HasMainBranchTag { get; init; }
    }
}
