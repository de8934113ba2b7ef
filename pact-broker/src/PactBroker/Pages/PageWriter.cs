using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PactBroker.Http;
using PactBroker.Pages.Layout;

namespace PactBroker.Pages;

/// <summary>Draws a page. Its component reads what it shows, so that all of a page is in one file.</summary>
internal static class PageWriter
{
    // Nothing runs or loads but what this broker serves as a file, whatever a name, a description or a body says.
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly (string, string)[] Headers =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
    ];

    public static async Task<Answer> WriteAsync(Type page, BrokerRequest request)
    {
        try
        {
            return Answer.PlainText(await DrawAsync(page, request, []), MediaTypes.Html) with { Headers = Headers };
        }
        catch (RefusalException refusal)
        {
            var problem = new Dictionary<string, object?> { [nameof(ProblemPage.Status)] = refusal.Answer.Status, [nameof(ProblemPage.Text)] = Text(refusal.Answer.Body) };
            return new Answer(refusal.Answer.Status) { Text = await DrawAsync(typeof(ProblemPage), request, problem), ContentType = MediaTypes.Html, Headers = Headers };
        }
    }

    private static async Task<string> DrawAsync(Type page, BrokerRequest request, Dictionary<string, object?> parameters)
    {
        var services = request.Context.RequestServices;
        await using var renderer = new HtmlRenderer(new PageServices(services, request), services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => "<!doctype html>\n" + (await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private static string Text(JsonNode? problem) => problem switch
    {
        JsonObject { Count: > 0 } members => string.Join(' ', members.Select(member => Text(member.Value))),
        JsonArray items => string.Join(' ', items.Select(Text)),
        JsonValue value => value.ToString(),
        _ => "",
    };

    /// <summary>What components may ask for: the request, and whatever the application has.</summary>
    private sealed class PageServices(IServiceProvider services, BrokerRequest request) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(BrokerRequest) ? request : services.GetService(serviceType);
    }
}
