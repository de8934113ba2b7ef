using System.IO.Compression;
using System.Net;
using System.Text;
using Contracts.Providers.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Contracts.Tests.Providers.Apps;

/// <summary>A sample provider on a real database, hosted in memory or on a free port.</summary>
public sealed class CatalogApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CatalogApp(WebApplication app, Hosted hosted)
    {
        _app = app;
        Endpoint = hosted == Hosted.InMemory
            ? ProviderEndpoint.From(() => app.GetTestServer().CreateHandler(), () => app.Services)
            : ProviderEndpoint.Of(app);
    }

    public ProviderEndpoint Endpoint { get; }

    public IServiceProvider Services => _app.Services;

    public CatalogDatabase Database => _app.Services.GetRequiredService<CatalogDatabase>();

    public static async Task<CatalogApp> StartAsync(Hosted hosted = Hosted.InMemory, Action<WebApplication>? more = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore().AddSingleton<CatalogDatabase>();
        if (hosted == Hosted.InMemory)
            builder.WebHost.UseTestServer();
        else
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        Map(app);
        more?.Invoke(app);
        await app.StartAsync();
        return new CatalogApp(app, hosted);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Map(WebApplication app)
    {
        app.MapGet("/products/{sku}", (string sku, CatalogDatabase database) =>
            database.Find(sku) is { } product ? TypedResults.Ok(product) : Results.NotFound());
        app.MapPost("/products", (CatalogProduct product, CatalogDatabase database) =>
        {
            database.Put(product.Sku, product.Name, product.Quantity);
            return TypedResults.Created($"/products/{product.Sku}", product);
        });
        app.MapGet("/old/{sku}", (string sku) => TypedResults.Redirect($"/products/{sku}"));
        app.MapGet("/throws", IResult () => throw new InvalidOperationException("the shelf is empty"));
        app.MapGet("/fails", () => TypedResults.StatusCode(500));
        app.MapGet("/hangs", (CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));
        app.MapGet("/aborts", (HttpContext context) => context.Abort());
        app.MapGet("/large", () => TypedResults.Text(new string('x', 200_000)));
        app.MapGet("/zipped", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.ContentType = "application/json";
            await using var zip = new GZipStream(context.Response.Body, CompressionMode.Compress);
            await zip.WriteAsync("""{"zipped":true}"""u8.ToArray(), context.RequestAborted);
        });
        app.MapFallback("/echo/{**rest}", async context =>
        {
            using var body = new StreamReader(context.Request.Body, Encoding.UTF8);
            await context.Response.WriteAsJsonAsync(await RequestSeen.OfAsync(context.Request, await body.ReadToEndAsync(context.RequestAborted)), context.RequestAborted);
        });
    }
}

public enum Hosted
{
    InMemory,
    Kestrel,
}
