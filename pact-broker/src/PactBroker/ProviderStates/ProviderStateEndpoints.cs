using PactBroker.Domain.Contents;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Pacts;
using PactBroker.Storage;

namespace PactBroker.ProviderStates;

internal static class ProviderStateEndpoints
{
    private const string Provider = "/pacts/provider/{provider}/provider-states";

    public static void Map(RouteTable routes)
    {
        routes.Resource(Provider).Get(request => ShowAsync(request, session =>
            session.ListPactsOfProviderAsync(request["provider"], PactFilter.All.OnMainBranch().Latest())));
        routes.Resource($"{Provider}/branch/{{branch}}").Get(request => ShowAsync(request, session =>
            session.ListPactsOfProviderAsync(request["provider"], PactFilter.All.OnBranch(request["branch"]).Latest())));
        routes.Resource($"{Provider}/environment/{{environment}}").Get(request => ShowAsync(request, session => ListInEnvironmentAsync(session, request)));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request, Func<StorageSession, Task<IReadOnlyList<PactRow>>> select) => await request.ReadAsync(async session =>
    {
        var pacts = new List<(string, ContractContent)>();
        foreach (var pact in await select(session))
        {
            pacts.Add((pact.Consumer, await session.ReadContentAsync(pact.ContentId)));
        }

        return Answer.Ok(ProviderStateSummary.Write(pacts));
    });

    private static async Task<IReadOnlyList<PactRow>> ListInEnvironmentAsync(StorageSession session, BrokerRequest request)
    {
        var environment = await session.FindEnvironmentByNameAsync(request["environment"]) ?? await session.GetEnvironmentAsync(request["environment"]);
        return await session.ListPactsOfProviderAsync(request["provider"], PactFilter.All.InEnvironment(environment.Id));
    }
}
