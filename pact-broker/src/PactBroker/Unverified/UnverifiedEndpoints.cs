using PactBroker.Domain.Risks;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Pairs;
using PactBroker.Storage;

namespace PactBroker.Unverified;

/// <summary>What is not verified, the riskiest first: of all, of an environment, of a provider.</summary>
internal static class UnverifiedEndpoints
{
    public static void Map(RouteTable routes) => routes.Resource("/unverified").Get(async request =>
    {
        var page = PageRequest.Of(request, always: true);
        var found = await request.ReadAsync(session => FindAsync(session, request));
        return Answer.Ok(UnverifiedDocument.Write(found, page, request));
    });

    /// <summary>What the address asks for.</summary>
    /// <exception cref="RefusalException">It names an environment or a provider that there is not.</exception>
    public static async Task<IReadOnlyList<UnverifiedInteraction>> FindAsync(StorageSession session, BrokerRequest request)
    {
        var current = request.Parameter("environment") is { } name
            ? await CurrentPairs.ReadAsync(session, await session.FindEnvironmentByNameAsync(name)
                ?? throw RefusalException.Invalid("environment", $"'{name}' is not known; known are {string.Join(", ", (await session.ListEnvironmentsAsync()).Select(row => row.Name))}"))
            : await CurrentPairs.ReadAsync(session);
        return await UnverifiedNeeds.RankAsync(session, request.Parameter("provider") is { } provider ? current.Of(await KnownAsync(session, provider)) : current);
    }

    // A name that is written wrongly would look as if all of it were verified.
    private static async Task<string> KnownAsync(StorageSession session, string provider) => await session.FindPacticipantAsync(provider) is null
        ? throw RefusalException.Invalid("provider", $"'{provider}' is not known")
        : provider;
}
