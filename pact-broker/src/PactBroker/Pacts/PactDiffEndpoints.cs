using PactBroker.Domain.Contents;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Pacts;

/// <summary>What changed between two contents of a pact, as text.</summary>
internal static class PactDiffEndpoints
{
    private const string Pair = "/pacts/provider/{provider}/consumer/{consumer}";

    public static void Map(RouteTable routes)
    {
        routes.Resource($"{Pair}/version/{{version}}/diff/previous-distinct").Get(request => ShowAsync(request, async session =>
        {
            var pact = await PactEndpoints.FindAsync(session, request);
            return (pact, await session.FindPreviousDistinctPactAsync(pact) ?? throw RefusalException.NotFound());
        }));
        routes.Resource($"{Pair}/version/{{version}}/diff/version/{{other}}").Get(request => ShowAsync(request, async session =>
            (await PactEndpoints.FindAsync(session, request), await session.GetPactAsync(request["provider"], request["consumer"], request["other"]))));
        routes.Resource($"{Pair}/pact-version/{{hash}}/diff/pact-version/{{other}}").Get(request => ShowAsync(request, async session =>
            (await ByHashAsync(session, request, "hash"), await ByHashAsync(session, request, "other"))));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request, Func<StorageSession, Task<(PactRow Pact, PactRow Other)>> find) => await request.ReadAsync(async session =>
    {
        var (pact, other) = await find(session);
        var diff = ContractDiff.Between(await session.ReadContentAsync(other.ContentId), await session.ReadContentAsync(pact.ContentId));
        return Answer.PlainText($"Pact between {pact.Consumer} and {pact.Provider}: from version {other.ConsumerVersion} (-) to version {pact.ConsumerVersion} (+)\n\n{(diff is "" ? "No differences" : diff)}\n");
    });

    private static async Task<PactRow> ByHashAsync(StorageSession session, BrokerRequest request, string part) =>
        await session.FindPactByHashAsync(request["provider"], request["consumer"], request[part], [0]) ?? throw RefusalException.NotFound();
}
