using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Schemas.Events;
using PactBroker.Domain.Approvals;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Approvals;

/// <summary>Contracts of the versions in question that nobody has approved, now or at an instant.</summary>
internal static class UnapprovedRows
{
    public static async Task<ImmutableArray<UnapprovedContract>> FindAsync(StorageSession session, ImmutableArray<ResolvedSelector> specified)
    {
        var versions = VersionSet.Of([.. specified.Where(selector => !selector.Ignored)]).Versions;
        if (versions.IsEmpty)
            return [];

        var rows = await session.QueryAsync<Row>(
            $"""
            SELECT r.id, r.uuid, r.findings, owner.awaits_consumers, k.kind, k.role, k.channel, a.name AS publisher, v.number AS version, k.provider_id, provider.name AS provider, owner.id AS owner_id, owner.name AS owner,
                (SELECT d.outcome FROM approval_decisions d WHERE d.request_id = r.id AND d.created_at <= @Instant) AS outcome
            FROM versions v CROSS JOIN publications p CROSS JOIN approval_requests r CROSS JOIN contracts k CROSS JOIN pacticipants a CROSS JOIN pacticipants owner
            LEFT JOIN pacticipants provider ON provider.id = k.provider_id
            WHERE {session.Dialect.AnyOf("v.id", "@versions")} AND p.version_id = v.id AND {session.Valid("p")} AND r.content_id = p.content_id AND r.created_at <= @Instant
                AND k.id = p.contract_id AND a.id = v.pacticipant_id AND owner.id = r.owner_id
            ORDER BY r.id
            """,
            new { versions = session.Dialect.Values(versions.Select(version => version.Value)), session.Instant });
        var unapproved = ImmutableArray.CreateBuilder<UnapprovedContract>();
        foreach (var row in rows)
        {
            var awaited = row is { AwaitsConsumers: true, Outcome: null or ApprovalState.Approved } ? await AwaitedAsync(session, row.Id, row.Findings) : [];
            if (row.Outcome is null or ApprovalState.Rejected || !awaited.IsEmpty)
                unapproved.Add(row.ToContract(await session.ListOwnersAsync(row.OwnerId)) with { Awaited = awaited });
        }

        return unapproved.ToImmutable();
    }

    /// <summary>The consumers for which nobody has acknowledged a request.</summary>
    public static async Task<ImmutableArray<AwaitedConsumer>> AwaitedAsync(StorageSession session, long requestId, string findings)
    {
        var consumers = Acknowledgement.AwaitedOf(ApprovalFindings.Read(findings));
        var known = (await Acknowledgement.ListAsync(session, requestId)).Select(acknowledged => acknowledged.Pacticipant).ToHashSet();
        var awaited = ImmutableArray.CreateBuilder<AwaitedConsumer>();
        foreach (var consumer in consumers.Where(consumer => !known.Contains(consumer)))
        {
            // One that is gone does not keep anybody waiting.
            if (await session.FindPacticipantAsync(consumer) is { } found)
                awaited.Add(new AwaitedConsumer(new PacticipantName(consumer), [.. await session.ListOwnersAsync(found.Id)]));
        }

        return awaited.ToImmutable();
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public required string Uuid { get; init; }

        public required string Findings { get; init; }

        public bool AwaitsConsumers { get; init; }

        public required string Kind { get; init; }

        public required string Role { get; init; }

        public required string Channel { get; init; }

        public required string Publisher { get; init; }

        public required string Version { get; init; }

        public long? ProviderId { get; init; }

        public string? Provider { get; init; }

        public long OwnerId { get; init; }

        public required string Owner { get; init; }

        public string? Outcome { get; init; }

        private bool IsPact => Kind == "pact";

        public UnapprovedContract ToContract(IReadOnlyList<string> owners) => new(
            new PacticipantName(Publisher),
            new VersionNumber(Version),
            IsPact ? $"the pact with {Provider}" : $"what it {(Role == EventRole.Reader.Word() ? "reads" : "writes")} of the event {Channel}",
            IsPact ? new PacticipantId(ProviderId!.Value) : null,
            Uuid,
            Outcome == ApprovalState.Rejected,
            new PacticipantName(Owner),
            [.. owners])
        {
            Approved = Outcome == ApprovalState.Approved,
        };
    }
}
