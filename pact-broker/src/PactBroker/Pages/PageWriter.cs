using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.WebUtilities;
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

    /// <param name="page">Its component.</param>
    /// <param name="request">Who asks for it.</param>
    /// <param name="parameters">What it shows that it does not read itself.</param>
    public static async Task<Answer> WriteAsync(Type page, BrokerRequest request, params (string Name, object? Value)[] parameters) =>
        Answer.PlainText(await DrawAsync(page, request, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)), MediaTypes.Html) with { Headers = Headers };

    /// <summary>A refusal for somebody who looks at pages. It needs no database.</summary>
    public static async Task<Answer> WriteProblemAsync(Answer refusal, BrokerRequest request)
    {
        var text = Text(refusal.Body) is { Length: > 0 } said ? said : ReasonPhrases.GetReasonPhrase(refusal.Status);
        var page = await WriteAsync(typeof(ProblemPage), request, (nameof(ProblemPage.Status), refusal.Status), (nameof(ProblemPage.Text), text));
        return page with { Status = refusal.Status, Headers = [.. Headers, .. refusal.Headers] };
    }

    private static async Task<string> DrawAsync(Type page, BrokerRequest request, IDictionary<string, object?> parameters)
    {
        var services = request.Context.RequestServices;
        await using var renderer = new HtmlRenderer(new PageServices(services, request), services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => "<!doctype html>\n" + (await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>What a refusal says, as people read it.</summary>
    public static string Text(JsonNode? problem) => problem switch
    {
        JsonObject { Count: > 0 } members when members["errors"] is JsonObject errors => string.Join(' ', errors.Select(field => $"{field.Key} {Text(field.Value)}.")),
        JsonObject members => string.Join(' ', members.Where(member => member.Value?.GetValueKind() is not JsonValueKind.Number).Select(member => Text(member.Value))),
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
