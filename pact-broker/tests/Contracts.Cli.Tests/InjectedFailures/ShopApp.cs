using System.Text.Json.Nodes;
using Contracts.Providers.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>A small service on a real socket and a real database. It lets in whoever shows no token, and who shows the right one.</summary>
internal sealed class ShopApp : IAsyncDisposable
{
    public const string Token = "Bearer of the shop";

    private readonly WebApplication _app;

    private ShopApp(WebApplication app) => _app = app;

    public ShopBuild Build { get; set; } = new();

    public ShopDatabase Database { get; } = new();

    public ProviderEndpoint Endpoint => ProviderEndpoint.Of(_app);

    public static async Task<ShopApp> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var shop = new ShopApp(app);
        app.Run(shop.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return shop;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Database.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        await Build.Before(context);
        if (context.Response.HasStarted)
            return;
        var (status, answer) = IsLetIn(context) ? await FindAsync(context) : (401, new JsonObject());
        context.Response.StatusCode = Build.Status ?? status;
        context.Response.ContentType = Build.ContentType;
        await context.Response.WriteAsync(Build.Shape(answer).ToJsonString(), context.RequestAborted);
    }

    private static bool IsLetIn(HttpContext context) => context.Request.Headers.Authorization.ToString() is "" or Token;

    private async Task<(int Status, JsonObject Answer)> FindAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith(Build.Prefix, StringComparison.Ordinal))
            return (404, new JsonObject { ["title"] = "there is no such page" });
        return (context.Request.Method, path[Build.Prefix.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ("GET", ["products", var id]) => Database.Find(id) is { } product
                ? (200, new JsonObject { ["name"] = product.Name, ["price"] = product.Price })
                : (404, new JsonObject { ["error"] = $"no product {id}", ["code"] = 17 }),
            ("GET", ["stock", var id]) => (200, new JsonObject { ["place"] = "A1", ["quantity"] = Database.Find(id)?.Quantity ?? 0 }),
            ("POST", ["orders"]) => (201, await OrderAsync(context)),
            _ => (404, new JsonObject { ["title"] = "there is no such page" }),
        };
    }

    private async Task<JsonObject> OrderAsync(HttpContext context)
    {
        var order = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var (product, quantity) = (order["product"]!.GetValue<string>(), order["quantity"]!.GetValue<int>());
        Database.Order(product, quantity);
        return new JsonObject { ["product"] = product, ["total"] = Database.Find(product)!.Price * quantity };
    }
}
