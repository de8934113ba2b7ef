using PactBroker.Access;
using PactBroker.Domain.Metadata;
using PactBroker.Http;
using PactBroker.Publishing;
using PactBroker.Storage;

namespace PactBroker.Pacts;

/// <summary>One pact: by version, by content, the latest of something.</summary>
internal static class PactEndpoints
{
    private const string Pair = "/pacts/provider/{provider}/consumer/{consumer}";

    public static void Map(RouteTable routes)
    {
        foreach (var pair in new[] { Pair, Pair.Replace("/pacts/", "/pact/", StringComparison.Ordinal) })
        {
            foreach (var version in new[] { "version", "versions" })
            {
                routes.Resource($"{pair}/{version}/{{version}}").Get(ShowAsync).Put(Permissions.Publish, PactPublishing.PutAsync).Patch(Permissions.Publish, PactPublishing.PatchAsync).Delete(Permissions.Admin, DeleteAsync);
            }

            routes.Resource($"{pair}/latest").Get(request => ShowLatestAsync(request, PactFilter.All));
        }

        routes.Resource($"{Pair}/latest/{{tag}}").Get(request => ShowLatestAsync(request, PactFilter.All.WithTag(request["tag"])));
        routes.Resource($"{Pair}/latest-untagged").Get(request => ShowLatestAsync(request, PactFilter.All.WithoutTags()));
        routes.Resource($"{Pair}/branch/{{branch}}/latest").Get(request => ShowLatestAsync(request, PactFilter.All.OnBranch(request["branch"])));
        routes.Resource($"{Pair}/pact-version/{{hash}}").Get(ShowContentAsync);
        routes.Resource($"{Pair}/pact-version/{{hash}}/metadata/{{metadata}}").Get(ShowContentAsync);
        routes.Resource($"{Pair}/version/{{version}}/previous-distinct").Get(ShowPreviousDistinctAsync);
        routes.Resource($"{Pair}/version/{{version}}/raw").Get(ShowRawAsync);
    }

    public static Task<PactRow> FindAsync(StorageSession session, BrokerRequest request) =>
        session.GetPactAsync(request["provider"], request["consumer"], request["version"]);

    /// <summary>The publication of a content; metadata in the address says of which consumer version.</summary>
    public static async Task<PactRow> FindContentAsync(StorageSession session, BrokerRequest request)
    {
        var selected = Metadata(request).Selectors.Select(selector => selector.ConsumerVersion?.Value ?? 0).ToList();
        return await session.FindPactByHashAsync(request["provider"], request["consumer"], request["hash"], selected) ?? throw RefusalException.NotFound();
    }

    public static PactMetadata Metadata(BrokerRequest request) =>
        request.OptionalName("metadata") is { } segment ? PactMetadata.Decode(segment) : PactMetadata.None;

    public static async Task<Answer> ShowAsync(BrokerRequest request, Func<StorageSession, Task<PactRow>> find) => await request.ReadAsync(async session =>
    {
        var pact = await find(session);
        return await AnswerAsync(request, session, pact);
    });

    private static Task<Answer> ShowAsync(BrokerRequest request) => ShowAsync(request, session => FindAsync(session, request));

    private static Task<Answer> ShowContentAsync(BrokerRequest request) => ShowAsync(request, session => FindContentAsync(session, request));

    private static Task<Answer> ShowPreviousDistinctAsync(BrokerRequest request) => ShowAsync(request, async session =>
        await session.FindPreviousDistinctPactAsync(await FindAsync(session, request)) ?? throw RefusalException.NotFound());

    // The file alone, as it is kept: without links.
    private static async Task<Answer> ShowRawAsync(BrokerRequest request) => Answer.PlainText(
        await request.ReadAsync(async session => await session.ReadDocumentAsync((await FindAsync(session, request)).ContentId)), $"{MediaTypes.Json};charset=utf-8");

    private static async Task<Answer> ShowLatestAsync(BrokerRequest request, PactFilter filter) => await request.ReadAsync(async session =>
    {
        var pacts = await session.ListPactsOfPairAsync(request["provider"], request["consumer"], filter.Latest());
        var pact = pacts is [var latest, ..] ? latest : throw RefusalException.NotFound();
        return await AnswerAsync(request, session, pact) with { Headers = [("X-Pact-Consumer-Version", pact.ConsumerVersion)] };
    });

    private static async Task<Answer> AnswerAsync(BrokerRequest request, StorageSession session, PactRow pact)
    {
        var document = await session.ReadDocumentAsync(pact.ContentId);
        return Acceptance.Asks(request.Context.Request, MediaTypes.Extended)
            ? Answer.Ok(await ExtendedPact.WriteAsync(session, pact, document, request.Links)) with { ContentType = $"{MediaTypes.Extended};charset=utf-8" }
            : Answer.Ok(PactDocument.Write(pact, document, request.Links, request.OptionalName("metadata")));
    }

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.DeletePactAsync(await FindAsync(session, request)));
        return Answer.Ok(PactListDocument.AfterDeletion(request["provider"], request["consumer"], request.Links));
    }
}
