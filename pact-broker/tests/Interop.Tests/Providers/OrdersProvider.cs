using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interop.Tests.Providers;

/// <summary>A small provider of orders, in which a property and the path can have another name than its consumers expect.</summary>
internal sealed class OrdersProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<int, string> _customers = [];
    private readonly string _nameOfTotal;
    private readonly string _pathOfOrders;

    private OrdersProvider(WebApplication app, string nameOfTotal, string pathOfOrders) => (_app, _nameOfTotal, _pathOfOrders) = (app, nameOfTotal, pathOfOrders);

    public Uri Address => new(_app.Urls.Single());

    public Uri StateChangeAddress => new(Address, "/_pact/states");

    public static async Task<OrdersProvider> StartAsync(string nameOfTotal = "total", string pathOfOrders = "/orders")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new OrdersProvider(builder.Build(), nameOfTotal, pathOfOrders);
        provider.Map();
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet(_pathOfOrders + "/{id:int}", (int id) => _customers.TryGetValue(id, out var customer) ? Results.Json(Order(id, customer)) : Results.NotFound());
        _app.MapGet(_pathOfOrders, (HttpResponse response, string[] status, string text) =>
        {
            response.Headers["X-Total"] = text == "a b&c" && status is ["open", "closed"] ? "0" : "not asked for";
            return Results.Json(new JsonArray());
        });
        _app.MapPost(_pathOfOrders, (JsonObject order) => order["customer"] is null ? Results.BadRequest() : Results.Created("/orders/7", null));
        _app.MapPost("/_pact/states", (JsonObject change) => (string?)change["state"] switch
        {
            "an order exists" => Place((string?)change["params"]?["customer"] ?? "nobody"),
            _ => Results.Ok(),
        });
    }

    // Not the id of the example: verifiers have to take it from this answer.
    private IResult Place(string customer)
    {
        const int Id = 7;
        _customers[Id] = customer;
        return Results.Json(new { id = Id });
    }

    private JsonObject Order(int id, string customer) => new()
    {
        ["id"] = id,
        ["customer"] = customer,
        [_nameOfTotal] = 12.50m,
        ["paid"] = false,
        ["reference"] = "2f0d54a6-95ab-4d2e-a2f6-0c3f6a1e7b55",
        ["placedAt"] = "2026-03-04T05:06:07+01:00",
        ["status"] = "closed",
        ["lines"] = new JsonArray(new JsonObject { ["sku"] = "B-2", ["quantity"] = 1 }, new JsonObject { ["sku"] = "C-3", ["quantity"] = 5 }),
    };
}
