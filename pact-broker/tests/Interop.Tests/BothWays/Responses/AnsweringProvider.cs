using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interop.Tests.BothWays.Responses;

/// <summary>A provider that gives the answer of each pair at its number.</summary>
internal sealed class AnsweringProvider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AnsweringProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<AnsweringProvider> StartAsync(IReadOnlyList<ResponsePair> pairs)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => GiveAsync(context, pairs[int.Parse(context.Request.Path.Value!.TrimStart('/'), CultureInfo.InvariantCulture)].Answer));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new AnsweringProvider(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task GiveAsync(HttpContext context, Answer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers.Append(name, value);
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
