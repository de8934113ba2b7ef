using PactBroker.Access;
using PactBroker.Http;

namespace PactBroker.Environments;

internal static class EnvironmentEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/environments").Get(ListAsync).Post(Permissions.Admin, CreateAsync);
        routes.Resource("/environments/{environment}").Get(ShowAsync).Put(Permissions.Admin, UpdateAsync).Delete(Permissions.Admin, DeleteAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request) => Answer.Ok(EnvironmentDocument.WriteList(
        await request.ReadAsync(session => session.ListEnvironmentsAsync(request.Parameter("name"))), request.Links));

    private static async Task<Answer> CreateAsync(BrokerRequest request)
    {
        var row = await EnvironmentBody.ReadAsync(request, Guid.NewGuid().ToString());
        request.Change.Note("environment", row.Uuid).Note("name", row.Name);
        var saved = await request.WriteAsync(session => EnvironmentBody.SaveAsync(session, row));
        return Answer.Created(request.Links.Environment(saved.Uuid), EnvironmentDocument.Write(saved, request.Links));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(EnvironmentDocument.Write(
        await request.ReadAsync(session => session.GetEnvironmentAsync(request["environment"])), request.Links));

    private static async Task<Answer> UpdateAsync(BrokerRequest request)
    {
        await request.ReadAsync(session => session.GetEnvironmentAsync(request["environment"]));
        var row = await EnvironmentBody.ReadAsync(request, request["environment"]);
        return Answer.Ok(EnvironmentDocument.Write(await request.WriteAsync(session => EnvironmentBody.SaveAsync(session, row)), request.Links));
    }

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.DeleteEnvironmentAsync((await session.GetEnvironmentAsync(request["environment"])).Id));
        return Answer.NoContent;
    }
}
