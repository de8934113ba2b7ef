using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Pacticipants;

namespace PactBroker.Integrations;

internal static class IntegrationEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/integrations").Get(ListAsync).Delete(Permissions.Admin, DeleteAllAsync);
        routes.Resource("/integrations/provider/{provider}/consumer/{consumer}").Delete(Permissions.Admin, DeleteAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request)
    {
        var page = PageRequest.Of(request);
        var pattern = PacticipantQueries.Containing(request.Parameter("q"));
        var (integrations, total) = await request.ReadAsync(async session => (await session.ListIntegrationsAsync(pattern, page), await session.CountIntegrationsAsync(pattern)));
        if (Acceptance.Asks(request.Context.Request, MediaTypes.Graphviz))
        {
            return Answer.PlainText(IntegrationGraph.Write(integrations), MediaTypes.Graphviz);
        }

        var document = IntegrationDocument.WriteList(integrations, request.Links);
        return Answer.Ok(page.Describe(document, request.Links.To("/integrations"), total));
    }

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.DeleteIntegrationAsync(
            await session.FindIntegrationAsync(request["consumer"], request["provider"]) ?? throw RefusalException.NotFound()));
        return Answer.NoContent;
    }

    private static async Task<Answer> DeleteAllAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session =>
        {
            var all = await session.ListIntegrationsAsync();
            foreach (var integration in all)
            {
                await session.DeleteIntegrationAsync(integration);
            }

            return all.Count;
        });
        return Answer.NoContent;
    }
}
