using PactBroker.Domain.Webhooks.Events;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Tags;

namespace PactBroker.Publishing;

/// <summary>What a publication means to others: new content, content that somebody has to verify.</summary>
internal static class PublicationEvents
{
    public static async Task<IReadOnlyList<PublicationEvent>> DetectAsync(StorageSession session, PublishedContract published)
    {
        var needed = await IsVerificationNeededAsync(session, published.Pact);
        if (published.Outcome != PublicationOutcome.Published)
        {
            PublicationEvent[] changed = published.Outcome == PublicationOutcome.Unchanged ? [] : [Changed("pact content modified since previous revision")];
            return [Published(), .. Required(needed), .. changed];
        }

        var tags = (await session.ListTagsOfAsync([published.Pact.ConsumerVersionId])).Select(tag => tag.Name).ToList();
        var changes = await ChangesAsync(session, published.Pact, tags);
        if (changes.Count > 0)
        {
            return [Published(), .. Required(needed), Changed(string.Join(", ", changes))];
        }

        var same = $"pact content is the same as previous {(tags.Count == 1 ? "version with tag" : "versions with tags")} {string.Join(", ", tags)} and no new tags were applied";
        return [Published(same), .. Required(needed, same)];
    }

    private static PublicationEvent Published(string? why = null) => new(WebhookEvents.ContractPublished, why);

    private static PublicationEvent Changed(string why) => new(WebhookEvents.ContractContentChanged, why);

    private static PublicationEvent[] Required(bool needed, string? why = null) => needed ? [new(WebhookEvents.ContractRequiringVerificationPublished, why)] : [];

    /// <summary>Compared with the previous publication of the same tag, tag by tag; without tags, with the previous untagged one.</summary>
    private static async Task<List<string>> ChangesAsync(StorageSession session, PactRow pact, List<string> tags)
    {
        if (tags.Count == 0)
        {
            return await PreviousUntaggedHashAsync(session, pact) switch
            {
                null => ["first time untagged pact published"],
                var previous when previous != pact.Hash => ["pact content has changed since previous untagged version"],
                _ => [],
            };
        }

        var changes = new List<string>();
        foreach (var tag in tags)
        {
            var previous = await PreviousHashAsync(session, pact, tag);
            if (previous != pact.Hash)
            {
                changes.Add(previous is null
                    ? $"first time any pact published for this consumer with consumer version tagged {tag}"
                    : $"pact content has changed since the last consumer version tagged with {tag}");
            }
        }

        return changes;
    }

    private static Task<string?> PreviousHashAsync(StorageSession session, PactRow pact, string tag) =>
        session.FirstOrDefaultAsync<string>(
            """
            SELECT (SELECT c.hash FROM contents c WHERE c.id = u.content_id)
            FROM tags t CROSS JOIN publications u
            WHERE t.pacticipant_id = (SELECT k.consumer_id FROM contracts k WHERE k.id = @ContractId) AND t.name = @tag AND t.version_id < @ConsumerVersionId
              AND u.contract_id = @ContractId AND u.version_id = t.version_id AND u.valid_to IS NULL
            ORDER BY t.version_id DESC LIMIT 1
            """,
            new { pact.ContractId, pact.ConsumerVersionId, tag });

    // Counted per version: PostgreSQL would turn NOT EXISTS into a join with all tags.
    private static Task<string?> PreviousUntaggedHashAsync(StorageSession session, PactRow pact) =>
        session.FirstOrDefaultAsync<string>(
            """
            SELECT (SELECT c.hash FROM contents c WHERE c.id = u.content_id) FROM publications u
            WHERE u.contract_id = @ContractId AND u.valid_to IS NULL AND u.version_id < @ConsumerVersionId AND (SELECT COUNT(*) FROM tags t WHERE t.version_id = u.version_id) = 0
            ORDER BY u.version_id DESC LIMIT 1
            """,
            pact);

    /// <summary>
    /// Whether a provider version that counts has no result for the content: the head of the main branch (who has no such
    /// branch may tag with its name), what is deployed, what is released.
    /// </summary>
    private static Task<bool> IsVerificationNeededAsync(StorageSession session, PactRow pact) =>
        session.FirstAsync<bool>(
            """
            SELECT EXISTS (
                SELECT 1 FROM (
                    SELECT h.version_id FROM contracts k JOIN pacticipants p ON p.id = k.provider_id
                    JOIN branches b ON b.pacticipant_id = p.id AND b.name = p.main_branch JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL
                    WHERE k.id = @ContractId
                    UNION SELECT MAX(t.version_id) FROM contracts k JOIN pacticipants p ON p.id = k.provider_id JOIN tags t ON t.pacticipant_id = p.id AND t.name = p.main_branch
                    WHERE k.id = @ContractId AND NOT EXISTS (SELECT 1 FROM branches b WHERE b.pacticipant_id = p.id AND b.name = p.main_branch)
                    GROUP BY p.id
                    UNION SELECT d.version_id FROM contracts k JOIN deployed_versions d ON d.pacticipant_id = k.provider_id AND d.valid_to IS NULL WHERE k.id = @ContractId
                    UNION SELECT r.version_id FROM contracts k JOIN released_versions r ON r.pacticipant_id = k.provider_id AND r.valid_to IS NULL WHERE k.id = @ContractId
                ) live
                WHERE NOT EXISTS (SELECT 1 FROM verifications x WHERE x.content_id = @ContentId AND x.provider_version_id = live.version_id))
            """,
            pact);
}
