using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Pacticipants;

namespace PactBroker.Labels;

internal static class LabelEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/labels").Get(ListAsync);
        routes.Resource("/pacticipants/{pacticipant}/labels/{label}").Get(ShowAsync).Put(Permissions.Publish, CreateAsync).Delete(Permissions.Publish, DeleteAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request)
    {
        var page = PageRequest.Of(request);
        var (names, total) = await request.ReadAsync(async session => (await session.ListLabelNamesAsync(page), await session.CountLabelNamesAsync()));
        var document = new JsonObject
        {
            ["_embedded"] = new JsonObject { ["labels"] = Hal.Array(names.Select(name => new JsonObject { ["name"] = name })) },
            ["_links"] = new JsonObject { ["self"] = Hal.Link(request.Links.To("/labels")) },
        };
        return Answer.Ok(page.Describe(document, request.Links.To("/labels"), total));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(Write(request, await request.ReadAsync(async session =>
        await session.FindLabelAsync((await session.GetPacticipantAsync(request["pacticipant"])).Id, request["label"]) ?? throw RefusalException.NotFound())));

    private static async Task<Answer> CreateAsync(BrokerRequest request)
    {
        var (createdAt, created) = await request.WriteAsync(async session =>
        {
            var pacticipant = await session.EnsurePacticipantAsync(request["pacticipant"]);
            var inserted = await session.InsertLabelAsync(pacticipant.Id, request["label"]);
            return (await session.FindLabelAsync(pacticipant.Id, request["label"]), inserted == 1);
        });
        var document = Write(request, createdAt ?? 0);
        return created ? Answer.Created(request.Links.Label(request["pacticipant"], request["label"]), document) : Answer.Ok(document);
    }

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session =>
            await session.DeleteLabelAsync((await session.GetPacticipantAsync(request["pacticipant"])).Id, request["label"]) == 1 ? true : throw RefusalException.NotFound());
        return Answer.NoContent;
    }

    private static JsonObject Write(BrokerRequest request, long createdAt) =>
        new JsonObject { ["name"] = request["label"] }.WithInstants(createdAt).With("_links", new JsonObject
        {
            ["self"] = Hal.Link(request.Links.Label(request["pacticipant"], request["label"]), "Label", request["label"]),
            ["pacticipant"] = Hal.Link(request.Links.Pacticipant(request["pacticipant"]), "Pacticipant", request["pacticipant"]),
        });
}
