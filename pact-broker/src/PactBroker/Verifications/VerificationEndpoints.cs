using System.Globalization;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Tags;
using PactBroker.Versions;
using PactBroker.Webhooks.Triggers;

namespace PactBroker.Verifications;

internal static class VerificationEndpoints
{
    private const string Pair = "/pacts/provider/{provider}/consumer/{consumer}";

    public static void Map(RouteTable routes)
    {
        foreach (var content in new[] { $"{Pair}/pact-version/{{hash}}", $"{Pair}/pact-version/{{hash}}/metadata/{{metadata}}" })
        {
            routes.Resource($"{content}/verification-results").Post(Permissions.Verify, AddAsync);
            routes.Resource($"{content}/verification-results/{{number}}").Get(ShowAsync).Delete(Permissions.Admin, DeleteAsync);
            routes.Resource($"{content}/verification-results/latest").Get(request => ShowLatestAsync(request, session => PactEndpoints.FindContentAsync(session, request)));
        }

        routes.Resource($"{Pair}/version/{{version}}/verification-results/latest").Get(request => ShowLatestAsync(request, session => PactEndpoints.FindAsync(session, request)));
        routes.Resource($"{Pair}/latest/verification-results/latest").Get(request => ShowLatestAsync(request, LatestPact(request, PactFilter.All)));
        routes.Resource($"{Pair}/latest/{{tag}}/verification-results/latest").Get(request => ShowLatestAsync(request, LatestPact(request, PactFilter.All.WithTag(request["tag"]))));
        routes.Resource("/verification-results/consumer/{consumer}/version/{version}/latest").Get(SummarizeAsync);
    }

    /// <exception cref="RefusalException">The pact has no such result.</exception>
    public static async Task<VerificationRow> FindAsync(StorageSession session, BrokerRequest request)
    {
        if (!long.TryParse(request["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw RefusalException.NotFound($"A verification result is found by its number, and '{request["number"]}' is none.");
        }

        var pact = await PactEndpoints.FindContentAsync(session, request);
        return await session.FindVerificationAsync(pact.ContentId, number) ?? throw RefusalException.NotFound();
    }

    private static async Task<Answer> AddAsync(BrokerRequest request)
    {
        var verification = await VerificationBody.ReadAsync(request);
        request.Change.Note("providerVersion", verification.ProviderVersion).Note("success", verification.Success);
        var added = await request.WriteAsync(async session =>
        {
            var pact = await PactEndpoints.FindContentAsync(session, request);
            var added = (await session.FindVerificationAsync(pact.ContentId, await session.AddVerificationAsync(pact.ContentId, pact.Provider, verification)))!;
            await VerificationTriggers.AddAsync(session, pact, added, PactEndpoints.Metadata(request), request.Links);
            return added;
        });
        request.SignalDeliveries();
        return Answer.Created(request.Links.VerificationResult(added.Provider, added.Consumer, added.Hash, added.Id), VerificationDocument.Write(added, request.Links));
    }

    private static Task<Answer> ShowAsync(BrokerRequest request) => request.ReadAsync(async session =>
    {
        var verification = await FindAsync(session, request);
        var document = VerificationDocument.Write(verification, request.Links);
        return Acceptance.Asks(request.Context.Request, MediaTypes.Extended)
            ? Answer.Ok(VerificationDocument.Extend(document, verification, await ProviderTagsAsync(session, verification), request.Links)) with { ContentType = $"{MediaTypes.Extended};charset=utf-8" }
            : Answer.Ok(document);
    });

    private static async Task<IReadOnlyList<TagRow>> ProviderTagsAsync(StorageSession session, VerificationRow verification) =>
        await session.ListTagsOfAsync([(await session.GetVersionAsync(verification.Provider, verification.ProviderVersion)).Id]);

    private static async Task<Answer> ShowLatestAsync(BrokerRequest request, Func<StorageSession, Task<PactRow>> find) => Answer.Ok(VerificationDocument.Write(
        await request.ReadAsync(async session => await session.FindLatestVerificationAsync((await find(session)).ContentId)) ?? throw RefusalException.NotFound(),
        request.Links));

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.DeleteVerificationAsync(await FindAsync(session, request)));
        return Answer.NoContent;
    }

    private static async Task<Answer> SummarizeAsync(BrokerRequest request) =>
        Answer.Ok((await request.ReadAsync(session => ResultSummary.LoadAsync(session, request["consumer"], request["version"]))).Write(request.Links));

    private static Func<StorageSession, Task<PactRow>> LatestPact(BrokerRequest request, PactFilter filter) => async session =>
        await session.ListPactsOfPairAsync(request["provider"], request["consumer"], filter.Latest()) is [var pact, ..] ? pact : throw RefusalException.NotFound();
}
