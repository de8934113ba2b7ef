using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Verification.TestDoubles;

/// <summary>A provider that a test scripts; it remembers what it was asked. What it was not told to answer is 404.</summary>
public sealed class ProviderDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    private ProviderDouble(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyCollection<ReceivedRequest> Requests => _requests;

    /// <summary>An address where nobody listens.</summary>
    public static Uri Down
    {
        get
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return new Uri($"http://{listener.LocalEndpoint}");
        }
    }

    public static async Task<ProviderDouble> StartAsync(Action<IEndpointRouteBuilder> answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        var provider = new ProviderDouble(builder.Build());
        provider._app.Use(provider.RememberAsync);
        provider._app.UseRouting();
        answers(provider._app);
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Inventory with twelve chairs.</summary>
    public static Task<ProviderDouble> InventoryAsync() => StartAsync(answers =>
    {
        answers.MapGet("/products/chair-oak", () => Results.Json(new { sku = "chair-oak", name = "Oak chair", category = "furniture" }));
        answers.MapGet("/stock/chair-oak", () => Results.Json(new { available = 12, warehouses = new[] { new { code = "east", available = 12 } } }));
        answers.MapGet("/health", () => Results.Ok());
    });

    /// <summary>Pricing with a price for them.</summary>
    public static Task<ProviderDouble> PricingAsync() => StartAsync(answers =>
    {
        answers.MapGet("/prices/chair-oak", () => Results.Json(new { amount = 129.90m, currency = "EUR" }));
        answers.MapGet("/health", () => Results.Ok());
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task RememberAsync(HttpContext context, RequestDelegate next)
    {
        _requests.Enqueue(new ReceivedRequest(context.Request.Method, context.Request.Path, context.Request.Headers["X-Correlation-Id"].ToString(), context.Request.Headers.Authorization.ToString()));
        return next(context);
    }
}

/// <summary>What a provider was asked.</summary>
public sealed record ReceivedRequest(string Method, string Path, string CorrelationId, string Authorization);
