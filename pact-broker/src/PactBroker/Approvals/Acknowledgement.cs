using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Approvals;

/// <summary>Somebody who answers for a consumer knows what a change breaks for it.</summary>
internal sealed record Acknowledgement
{
    public required string Pacticipant { get; init; }

    public required string AcknowledgedBy { get; init; }

    public string? Comment { get; init; }

    public long CreatedAt { get; init; }

    /// <summary>What there was at the instant in question.</summary>
    public static Task<IReadOnlyList<Acknowledgement>> ListAsync(StorageSession session, long requestId) => session.QueryAsync<Acknowledgement>(
        $"SELECT pacticipant, acknowledged_by, comment, created_at FROM approval_acknowledgements WHERE request_id = @requestId AND {session.Begun("created_at")} ORDER BY pacticipant", new { requestId });

    /// <summary>The consumers that a request waits for: all that it was found to affect, if it is to be acknowledged.</summary>
    public static IReadOnlyList<string> AwaitedOf(ApprovalFindings findings) =>
        findings.AwaitsConsumers ? [.. findings.Consumers.Select(consumer => consumer.Pacticipant).Distinct().Order(StringComparer.Ordinal)] : [];

    /// <summary>Takes it down.</summary>
    /// <exception cref="RefusalException">The consumer is not asked, has acknowledged, or who acknowledges is no owner of it.</exception>
    public static async Task AddAsync(StorageSession session, ApprovalRow row, string consumer, JsonObject body, BrokerRequest request)
    {
        if (!AwaitedOf(ApprovalFindings.Read(row.Findings)).Contains(consumer))
            throw RefusalException.Invalid("acknowledges", "must be a consumer that the request waits for");
        if ((await ListAsync(session, row.Id)).FirstOrDefault(known => known.Pacticipant == consumer) is { } done)
            throw RefusalException.Because(StatusCodes.Status409Conflict, $"{done.AcknowledgedBy} has acknowledged it already for {consumer}.");

        var owners = await session.ListOwnersAsync((await session.GetPacticipantAsync(consumer)).Id);
        var (by, comment) = ApprovalDecision.WhoAndWhy(body, request, owners);
        request.Change.Note("acknowledges", consumer).Note("decidedBy", by);
        await session.ExecuteAsync(
            "INSERT INTO approval_acknowledgements (request_id, pacticipant, acknowledged_by, comment, created_at) VALUES (@Id, @consumer, @by, @comment, @Now)",
            new { row.Id, consumer, by, comment, session.Now });
    }
}
