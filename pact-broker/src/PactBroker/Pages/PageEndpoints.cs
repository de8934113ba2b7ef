using System.Text.Encodings.Web;
using System.Text.Json;
using PactBroker.Http;
using PactBroker.Pages.Api;
using PactBroker.Pages.Approvals;
using PactBroker.Pages.Assets;
using PactBroker.Pages.Tokens;
using PactBroker.Pages.Webhooks;

namespace PactBroker.Pages;

/// <summary>The routes of the pages, and of the style and the script that all of them share.</summary>
internal static class PageEndpoints
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(RouteTable routes)
    {
        routes.Resource("/assets/{file}").Get(request => Task.FromResult(PageAssets.Answer(request["file"])));
        routes.Resource("/openapi.json").Get(request => Task.FromResult(Answer.PlainText(Describe(request), $"{MediaTypes.Json};charset=utf-8")));
        foreach (var page in PageCatalogue.Pages)
        {
            routes.Page(page.Path, page.Rule, request => PageWriter.WriteAsync(page.Component, request));
        }

        WebhookForms.Map(routes);
        TokenForms.Map(routes);
        ApprovalForms.Map(routes);
    }

    private static string Describe(BrokerRequest request) => OpenApiDocument.Write(
        request.Context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints, request.Links.Root, request.Settings.Version).ToJsonString(Indented);
}
