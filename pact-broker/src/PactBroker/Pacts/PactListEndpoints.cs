using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Pacticipants;

namespace PactBroker.Pacts;

/// <summary>Lists of pacts: of a pair, of a provider, of everybody.</summary>
internal static class PactListEndpoints
{
    private const string Provider = "/pacts/provider/{provider}";
    private const string Pair = $"{Provider}/consumer/{{consumer}}";

    public static void Map(RouteTable routes)
    {
        routes.Resource("/pacts/latest").Get(ListLatestAsync);

        MapPair(routes, $"{Pair}/versions", _ => PactFilter.All);
        MapPair(routes, $"{Pair}/tag/{{tag}}", request => PactFilter.All.WithTag(request["tag"]));
        MapPair(routes, $"{Pair}/branch/{{branch}}", request => PactFilter.All.OnBranch(request["branch"]));
        MapPair(routes, $"{Pair}/branch/{{branch}}/latest/versions", request => PactFilter.All.OnBranch(request["branch"]).Latest());
        MapPair(routes, $"{Pair}/branch/versions", _ => PactFilter.All.OnMainBranch());
        MapPair(routes, $"{Pair}/branch/latest/versions", _ => PactFilter.All.OnMainBranch().Latest());
        // As one client asks for the two before.
        MapPair(routes, $"{Pair}/branch", _ => PactFilter.All.OnMainBranch());
        MapPair(routes, $"{Pair}/branch/latest", _ => PactFilter.All.OnMainBranch().Latest());

        MapProvider(routes, Provider, _ => PactFilter.All);
        MapProvider(routes, $"{Provider}/tag/{{tag}}", request => PactFilter.All.WithTag(request["tag"]));
        MapProvider(routes, $"{Provider}/latest", _ => PactFilter.All.Latest());
        MapProvider(routes, $"{Provider}/latest/{{tag}}", request => PactFilter.All.WithTag(request["tag"]).Latest());
        MapProvider(routes, $"{Provider}/branch", _ => PactFilter.All.OnMainBranch());
        MapProvider(routes, $"{Provider}/branch/latest", _ => PactFilter.All.OnMainBranch().Latest());
        MapProvider(routes, $"{Provider}/branch/{{branch}}", request => PactFilter.All.OnBranch(request["branch"]));
        MapProvider(routes, $"{Provider}/branch/{{branch}}/latest", request => PactFilter.All.OnBranch(request["branch"]).Latest());
    }

    private static void MapProvider(RouteTable routes, string path, Func<BrokerRequest, PactFilter> filter) =>
        routes.Resource(path).Get(async request => Answer.Ok(PactListDocument.OfProvider(
            request["provider"],
            await request.ReadAsync(session => session.ListPactsOfProviderAsync(request["provider"], filter(request))),
            request.Links,
            Self(request))));

    private static void MapPair(RouteTable routes, string path, Func<BrokerRequest, PactFilter> filter) =>
        routes.Resource(path).Get(request => ListPairAsync(request, filter(request))).Delete(Permissions.Admin, request => DeletePairAsync(request, filter(request)));

    private static async Task<Answer> ListPairAsync(BrokerRequest request, PactFilter filter)
    {
        var pacts = await request.ReadAsync(async session =>
        {
            await session.GetPacticipantAsync(request["provider"]);
            await session.GetPacticipantAsync(request["consumer"]);
            return await session.ListPactsOfPairAsync(request["provider"], request["consumer"], filter);
        });
        return Answer.Ok(PactListDocument.OfPair(request["provider"], request["consumer"], pacts, request.Links, Self(request)));
    }

    private static async Task<Answer> DeletePairAsync(BrokerRequest request, PactFilter filter)
    {
        await request.WriteAsync(async session =>
            await session.DeletePublicationsAsync(await session.ListPactsOfPairAsync(request["provider"], request["consumer"], filter)));
        return Answer.NoContent;
    }

    private static async Task<Answer> ListLatestAsync(BrokerRequest request) =>
        Answer.Ok(PactListDocument.Latest(await request.ReadAsync(session => session.ListLatestPactsAsync()), request.Links));

    private static string Self(BrokerRequest request) => request.Links.To(request.Context.Request.Path.Value ?? "");
}
