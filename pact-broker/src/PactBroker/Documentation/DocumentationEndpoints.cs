using PactBroker.Http;

namespace PactBroker.Documentation;

/// <summary>Where the curies of documents lead: a page for each relation.</summary>
internal static class DocumentationEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/doc").Get(request => Task.FromResult(Answer.PlainText(RelationPage.WriteAll(request.Links), MediaTypes.Html)));
        routes.Resource("/doc/{relation}").Get(Show);
    }

    private static Task<Answer> Show(BrokerRequest request)
    {
        var relation = RelationCatalogue.Find(request["relation"]) ?? throw RefusalException.NotFound($"There is no relation '{request["relation"]}'. {request.Links.To("/doc")} lists them.");
        return Task.FromResult(Answer.PlainText(RelationPage.Write(relation, request.Links), MediaTypes.Html));
    }
}
