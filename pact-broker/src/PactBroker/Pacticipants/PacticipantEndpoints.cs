using PactBroker.Access;
using PactBroker.Http;

namespace PactBroker.Pacticipants;

internal static class PacticipantEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/pacticipants").Get(ListAsync).Post(new AccessRule(Permissions.Publish) { OwnerIsInside = true }, CreateAsync);
        routes.Resource("/pacticipants/label/{label}").Get(ListByLabelAsync);
        routes.Resource("/pacticipants/{pacticipant}")
            .Get(ShowAsync)
            .Put(Permissions.Publish, ReplaceAsync)
            .Patch(Permissions.Publish, UpdateAsync, MediaTypes.Json, MediaTypes.MergePatch)
            .Delete(Permissions.Admin, DeleteAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request)
    {
        var page = PageRequest.Of(request);
        var pattern = PacticipantQueries.Containing(request.Parameter("q"));
        var (pacticipants, total) = await request.ReadAsync(async session => (
            await PacticipantDetails.LoadAllAsync(session, await session.ListPacticipantsAsync(pattern, page)),
            await session.CountPacticipantsAsync(pattern)));
        var document = PacticipantDocument.WriteList(pacticipants, request.Links, request.Links.Pacticipants);
        return Answer.Ok(page.Describe(document, request.Links.Pacticipants, total));
    }

    private static async Task<Answer> ListByLabelAsync(BrokerRequest request)
    {
        var pacticipants = await request.ReadAsync(async session =>
            await PacticipantDetails.LoadAllAsync(session, await session.ListPacticipantsWithLabelAsync(request["label"])));
        return Answer.Ok(PacticipantDocument.WriteList(pacticipants, request.Links, request.Links.To($"/pacticipants/label/{Uri.EscapeDataString(request["label"])}")));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(PacticipantDocument.Write(
        await request.ReadAsync(async session => await PacticipantDetails.LoadWholeAsync(session, await session.GetPacticipantAsync(request["pacticipant"]))),
        request.Links));

    private static async Task<Answer> CreateAsync(BrokerRequest request)
    {
        var body = await PacticipantBody.ReadAsync(request);
        var name = body.RequiredName("name");
        body.Errors.ThrowIfAny();
        Ownership.Require(request.Caller, name);
        request.Change.BelongsTo(name);
        return await SaveAsync(request, name, existing => PacticipantBody.Apply(body, existing, replace: false), alwaysCreated: true);
    }

    private static async Task<Answer> ReplaceAsync(BrokerRequest request)
    {
        var body = await PacticipantBody.ReadAsync(request);
        body.Errors.ThrowIfAny();
        var saved = await request.WriteAsync(async session => await PacticipantDetails.LoadAsync(
            session,
            await session.UpdatePacticipantAsync(PacticipantBody.Apply(body, await session.GetPacticipantAsync(request["pacticipant"]), replace: true))));
        return Answer.Ok(PacticipantDocument.Write(saved, request.Links));
    }

    private static async Task<Answer> UpdateAsync(BrokerRequest request)
    {
        var body = await PacticipantBody.ReadAsync(request);
        body.Errors.ThrowIfAny();
        return await SaveAsync(request, request["pacticipant"], existing => PacticipantBody.Apply(body, existing, replace: false), alwaysCreated: false);
    }

    private static async Task<Answer> SaveAsync(BrokerRequest request, string name, Func<PacticipantRow, PacticipantRow> change, bool alwaysCreated)
    {
        var (saved, created) = await request.WriteAsync(async session =>
        {
            var existing = await session.FindPacticipantAsync(name);
            var row = existing is null
                ? await session.InsertPacticipantAsync(change(new PacticipantRow { Name = name }))
                : await session.UpdatePacticipantAsync(change(existing));
            return (await PacticipantDetails.LoadAsync(session, row), existing is null);
        });
        var document = PacticipantDocument.Write(saved, request.Links);
        return created || alwaysCreated ? Answer.Created(request.Links.Pacticipant(name), document) : Answer.Ok(document);
    }

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.DeletePacticipantAsync((await session.GetPacticipantAsync(request["pacticipant"])).Id));
        return Answer.NoContent;
    }
}
