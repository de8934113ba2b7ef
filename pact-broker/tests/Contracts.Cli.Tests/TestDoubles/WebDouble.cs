using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Contracts.Cli.Tests.TestDoubles;

/// <summary>A server on a real socket that answers as it is told, and remembers what it was asked.</summary>
internal sealed class WebDouble : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebDouble(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public List<string> Requests { get; } = [];

    public List<string?> Authorizations { get; } = [];

    public static async Task<WebDouble> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new WebDouble(app);
        app.Run(context =>
        {
            lock (server.Requests)
            {
                server.Requests.Add($"{context.Request.Method} {context.Request.Path}");
                server.Authorizations.Add(context.Request.Headers.Authorization);
            }

            return answer(context);
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>Answers everything with one status and body.</summary>
    public static Task<WebDouble> AlwaysAsync(int status, string body = "", string contentType = "application/hal+json") =>
        StartAsync(context => AnswerAsync(context, status, body, contentType));

    public static Task AnswerAsync(HttpContext context, int status, string body, string contentType = "application/hal+json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    }

    /// <summary>An address that nobody listens on: that of a server which has just ended.</summary>
    public static async Task<Uri> NobodyAsync()
    {
        await using var server = await AlwaysAsync(200);
        return server.Address;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
