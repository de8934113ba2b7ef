using System.Net;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Repository;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Contracts.Tests.Providers.Hosting;

/// <summary>What remains different between TestServer and Kestrel stands in a table beside the hosting; here it is found out.</summary>
public sealed class HostingDifferences
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_in_the_readme_is_what_is_observed()
    {
        var inMemory = await ObserveAsync(Hosted.InMemory);
        var kestrel = await ObserveAsync(Hosted.Kestrel);

        var table = string.Join('\n', inMemory.Keys
            .Where(what => inMemory[what] != kestrel[what])
            .Select(what => $"| {what} | {inMemory[what]} | {kestrel[what]} |"));

        inMemory.Should().HaveCountGreaterThan(5);
        var readme = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "contracts", "src", "Contracts.Providers", "Hosting", "README.md"), Cancellation);
        readme.Should().Contain($"| what the app or the verifier sees | in memory | Kestrel |\n|---|---|---|\n{table}\n\n");
    }

    private static async Task<Dictionary<string, string>> ObserveAsync(Hosted hosted)
    {
        var seen = new Dictionary<string, string>();
        await using var app = await CatalogApp.StartAsync(hosted, more =>
        {
            more.MapGet("/seen", (HttpContext context) =>
            {
                seen["`RawTarget` of the request"] = Or(context.Features.Get<IHttpRequestFeature>()!.RawTarget, "empty");
                seen["`Connection.RemoteIpAddress`"] = Or(context.Connection.RemoteIpAddress?.ToString(), "none");
                seen["protocol of the request"] = context.Request.Protocol;
                seen["limit of the request's body"] = Or(context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize?.ToString(), "none");
                seen["values of `Accept: a/b, c/d` (and other lists that .NET knows)"] = $"{context.Request.Headers.Accept.Count}";
                seen["values of `X-Lines: 1` and `X-Lines: 2`, sent by a client of your own"] = $"{context.Request.Headers["X-Lines"].Count}";
                context.Response.Headers["X-Answer"] = new[] { "1", "2" };
                return TypedResults.Text("x");
            });
            more.MapGet("/unknown-length", async context => await context.Response.WriteAsync("x", Cancellation));
        });

        using var client = new HttpClient(app.Endpoint.Handler?.Invoke() ?? new SocketsHttpHandler()) { BaseAddress = app.Endpoint.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/seen");
        request.Headers.Add("X-Lines", ["1", "2"]);
        request.Headers.TryAddWithoutValidation("Accept", "a/b, c/d");
        using var response = await client.SendAsync(request, Cancellation);
        using var chunked = await client.GetAsync(new Uri("/unknown-length", UriKind.Relative), Cancellation);

        seen["`Date` of the response"] = response.Headers.Date is null ? "not sent" : "sent";
        seen["`Server` of the response"] = response.Headers.Server.Count == 0 ? "not sent" : "sent";
        seen["`Transfer-Encoding` of a response without a length"] = chunked.Headers.TransferEncoding.Count == 0 ? "not sent" : "chunked";
        seen["lines of a response's header with two values"] = $"{response.Headers.NonValidated["X-Answer"].Count}";
        seen["an exception that no middleware handles"] = await ThrowAsync(client);
        return seen;
    }

    private static async Task<string> ThrowAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/throws", UriKind.Relative), Cancellation);
            return response.StatusCode == HttpStatusCode.InternalServerError ? "a 500, the exception beside it: provider error" : response.StatusCode.ToString();
        }
        catch (InvalidOperationException)
        {
            return "the exception itself: provider error";
        }
    }

    private static string Or(string? value, string nothing) => string.IsNullOrEmpty(value) ? nothing : value;
}
