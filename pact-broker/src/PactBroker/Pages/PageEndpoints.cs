using PactBroker.Http;
using PactBroker.Pages.Assets;

namespace PactBroker.Pages;

/// <summary>The routes of the pages, and of the style and the script that all of them share.</summary>
internal static class PageEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/assets/{file}").Get(request => Task.FromResult(PageAssets.Answer(request["file"])));
        foreach (var page in PageCatalogue.Pages)
        {
            routes.Page(page.Path, request => PageWriter.WriteAsync(page.Component, request));
        }
    }
}
