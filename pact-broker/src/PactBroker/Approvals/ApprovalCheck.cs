using System.Collections.Immutable;
using Contracts.Schemas.Events;
using PactBroker.Domain.Approvals;
using PactBroker.Domain.Contents;
using PactBroker.Events;
using PactBroker.Pacts;
using PactBroker.Storage;

namespace PactBroker.Approvals;

/// <summary>Asks for approval, in the unit of work that publishes, when a new content breaks the one that was approved last.</summary>
internal static class ApprovalCheck
{
    // Publishing waits for it, and others wait for who publishes: what takes longer counts as broken, and somebody looks at it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The request that the content waits for or was turned down with; null where it need not be approved, or has been.</summary>
    public static async Task<ApprovalRow?> RequireAsync(StorageSession session, long contentId, string version)
    {
        if (await session.FindApprovalOfAsync(contentId) is { } known)
            return known.State is ApprovalState.Pending or ApprovalState.Rejected ? known : null;

        var published = await session.FirstAsync<PublishedContent>(
            """
            SELECT k.id AS contract_id, k.kind, k.role, CASE WHEN k.kind = 'pact' THEN k.provider_id ELSE COALESCE(k.consumer_id, k.provider_id) END AS owner_id, x.hash
            FROM contents x JOIN contracts k ON k.id = x.contract_id WHERE x.id = @contentId
            """,
            new { contentId });
        if ((await session.ListOwnersAsync(published.OwnerId)).Count == 0 || await FindApprovedAsync(session, published.ContractId, contentId) is not { } approved)
            return null;

        var (findings, diff) = published.Kind == "pact"
            ? await CompareAsync(session, approved, contentId, await session.ReadContentAsync(approved.ContentId), await session.ReadContentAsync(contentId), version)
            : await CompareAsync(session, await EventContents.ReadAsync(session, [approved.ContentId, contentId]), approved.ContentId, contentId, version);
        if (findings.Breaks.IsEmpty)
            return null;

        findings = findings with { AwaitsConsumers = published.Role == EventRole.Writer.Word() && await session.AwaitsConsumersAsync(published.OwnerId) };
        await session.ExecuteAsync(
            """
            INSERT INTO approval_requests (uuid, content_id, version, owner_id, approved_hash, diff, findings, created_at)
            VALUES (@uuid, @contentId, @version, @OwnerId, @Hash, @diff, @findings, @Now)
            """,
            new { uuid = Guid.NewGuid().ToString(), contentId, version, published.OwnerId, approved.Hash, diff, findings = findings.Write(), session.Now });
        return await session.FindApprovalOfAsync(contentId);
    }

    /// <summary>
    /// What the newest other version published that was approved, or never had to be, and that no consumer still has to acknowledge. A content that was
    /// published before is approved too: it was then, or nobody asked.
    /// </summary>
    private static async Task<ApprovedContent?> FindApprovedAsync(StorageSession session, long contractId, long contentId)
    {
        if (await session.FirstAsync<long>("SELECT COUNT(*) FROM (SELECT 1 FROM publications WHERE content_id = @contentId LIMIT 2) p", new { contentId }) > 1)
            return null;

        var others = new List<long> { contentId };
        while (await session.FirstOrDefaultAsync<ApprovedContent>(
            $"""
            SELECT p.content_id, x.hash, d.outcome, r.id AS request_id, r.findings, owner.awaits_consumers FROM publications p JOIN contents x ON x.id = p.content_id
            LEFT JOIN approval_requests r ON r.content_id = p.content_id LEFT JOIN approval_decisions d ON d.request_id = r.id LEFT JOIN pacticipants owner ON owner.id = r.owner_id
            WHERE p.contract_id = @contractId AND NOT {session.Dialect.AnyOf("p.content_id", "@others")} AND (r.id IS NULL OR d.outcome IN ('approved', 'withdrawn'))
            ORDER BY p.version_id DESC, p.revision DESC LIMIT 1
            """,
            new { contractId, others = session.Dialect.Values(others) }) is { } approved)
        {
            if (approved is not { Outcome: ApprovalState.Approved, AwaitsConsumers: true, RequestId: { } request, Findings: { } findings }
                || (await UnapprovedRows.AwaitedAsync(session, request, findings)).IsEmpty)
                return approved;

            others.Add(approved.ContentId);
        }

        return null;
    }

    private static async Task<(ApprovalFindings Findings, string Diff)> CompareAsync(
        StorageSession session, ApprovedContent approved, long contentId, ContractContent before, ContractContent after, string version)
    {
        var breaks = PactBreaks.Find(before, after);
        return breaks.IsEmpty
            ? (new ApprovalFindings(breaks, [], []), "")
            : (new ApprovalFindings(breaks, [await AffectedParties.PublisherAsync(session, contentId, version)], await AffectedParties.ProvidersAsync(session, approved.ContentId)), ContractDiff.Between(before, after));
    }

    private static async Task<(ApprovalFindings Findings, string Diff)> CompareAsync(
        StorageSession session, IReadOnlyDictionary<long, EventContract> contracts, long approvedId, long contentId, string version)
    {
        var (before, after) = (contracts[approvedId], contracts[contentId]);
        using var limit = new CancellationTokenSource(Patience);
        var breaks = Find(before, after, limit.Token);
        if (breaks.IsEmpty)
            return (new ApprovalFindings([], [], []), "");

        IReadOnlyList<AffectedParty> consumers = after.Role == EventRole.Writer
            ? await AffectedParties.ReadersAsync(session, after, limit.Token)
            : [await AffectedParties.PublisherAsync(session, contentId, version)];
        return (new ApprovalFindings(breaks, consumers, []), ContractDiff.Between(ContractContent.Parse(EventContractText.Print(before)), ContractContent.Parse(EventContractText.Print(after))));
    }

    private static ImmutableArray<ContractBreak> Find(EventContract before, EventContract after, CancellationToken limit)
    {
        try
        {
            return EventContractBreaks.Find(before, after, limit);
        }
        catch (OperationCanceledException)
        {
            return [new ContractBreak("event-undecided", after.Event, "", $"Comparing the schemas took longer than {Patience.TotalSeconds:0} seconds.")];
        }
    }

    private sealed record PublishedContent
    {
        public long ContractId { get; init; }

        public required string Kind { get; init; }

        public required string Role { get; init; }

        public long OwnerId { get; init; }
    }

    private sealed record ApprovedContent
    {
        public long ContentId { get; init; }

        public required string Hash { get; init; }

        public string? Outcome { get; init; }

        /// <summary>By which it was approved; null where it never had to be.</summary>
        public long? RequestId { get; init; }

        public string? Findings { get; init; }

        public bool? AwaitsConsumers { get; init; }
    }
}
