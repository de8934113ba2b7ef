using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Approvals;

/// <summary>Requests for approval: all of them, one, and what its owners say.</summary>
internal static class ApprovalEndpoints
{
    public static AccessRule Deciding { get; } = new(Permissions.Publish | Permissions.Admin) { OwnerIsInside = true };

    public static void Map(RouteTable routes)
    {
        routes.Resource("/approvals").Get(ListAsync);
        routes.Resource("/approvals/{approval}").Get(ShowAsync);
        routes.Resource("/approvals/{approval}/decision").Post(Deciding, DecideAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request)
    {
        var (page, state, owner) = (PageRequest.Of(request, always: true), request.Parameter("state"), request.Parameter("pacticipant"));
        if (state is not null && !ApprovalState.All.Contains(state))
            throw RefusalException.Invalid("state", $"must be one of {string.Join(", ", ApprovalState.All)}");

        return await request.ReadAsync(async session =>
        {
            var rows = new List<(ApprovalRow, IReadOnlyList<string>)>();
            foreach (var row in await session.ListApprovalsAsync(state, owner, page))
            {
                rows.Add((row, await session.ListOwnersAsync(row.OwnerId)));
            }

            return Answer.Ok(ApprovalDocument.WriteList(rows, page, await session.CountApprovalsAsync(state, owner), request.Links));
        });
    }

    private static Task<Answer> ShowAsync(BrokerRequest request) => request.ReadAsync(async session => await WriteAsync(session, request));

    private static async Task<Answer> DecideAsync(BrokerRequest request) => await DecideAsync(request, await request.ReadObjectAsync());

    /// <summary>An owner says yes or no; or, for a consumer that is waited for, that it is known there.</summary>
    /// <exception cref="RefusalException">Who decides is no owner, or it has been decided.</exception>
    public static Task<Answer> DecideAsync(BrokerRequest request, JsonObject body)
    {
        if (new BodyReader(body, new ValidationErrors()) is var reader && reader.Name("acknowledges") is { } consumer)
            return AcknowledgeAsync(request, consumer, body);

        reader.Errors.ThrowIfAny();
        return request.WriteAsync(async session =>
        {
            var row = await session.GetApprovalAsync(request["approval"]);
            Ownership.Require(request.Caller, row.Owner);
            request.Change.BelongsTo(row.Owner);
            var decision = ApprovalDecision.Read(body, request, await session.ListOwnersAsync(row.OwnerId));
            if (row.Outcome is not null)
                throw RefusalException.Because(StatusCodes.Status409Conflict, $"{row.DecidedBy} has decided already: {row.Outcome}. Another contract is another question.");

            request.Change.Note("decision", decision.Outcome).Note("decidedBy", decision.By).Note("publisher", row.Publisher).Note("version", row.Version);
            await session.DecideAsync(row, decision.Outcome, decision.By, decision.Comment);
            return await WriteAsync(session, request);
        });
    }

    private static Task<Answer> AcknowledgeAsync(BrokerRequest request, string consumer, JsonObject body) => request.WriteAsync(async session =>
    {
        var row = await session.GetApprovalAsync(request["approval"]);
        Ownership.Require(request.Caller, consumer);
        request.Change.BelongsTo(consumer).Note("publisher", row.Publisher).Note("version", row.Version);
        await Acknowledgement.AddAsync(session, row, consumer, body, request);
        return await WriteAsync(session, request);
    });

    private static async Task<Answer> WriteAsync(StorageSession session, BrokerRequest request)
    {
        var row = await session.GetApprovalAsync(request["approval"]);
        return Answer.Ok(ApprovalDocument.Write(row, await session.ListOwnersAsync(row.OwnerId), await Acknowledgement.ListAsync(session, row.Id), request.Links));
    }
}
