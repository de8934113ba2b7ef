using System.Net.Http.Json;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Inventory.Verification.Behavior;

public sealed class EventOrder() : ServiceEventOrder(Reservations)
{
    public static EventStory Reservations { get; } = EventStory.Of("two reservations of one product", InventoryHost.OnSqlite, ReserveAsync);

    private static async Task<IReadOnlyList<HttpResponseMessage>> ReserveAsync(InventoryHost app)
    {
        await app.SaveAsync(new Product { Sku = "chair-oak", Name = "Chair", Category = "furniture" });
        await app.SaveAsync(new Stock { Sku = "chair-oak", Warehouse = "east", OnHand = 10 });
        return [await ReserveOneAsync(app), await ReserveOneAsync(app)];
    }

    private static Task<HttpResponseMessage> ReserveOneAsync(InventoryHost app) =>
        app.CreateClient().PostAsJsonAsync("/reservations", new { lines = new[] { new { sku = "chair-oak", quantity = 1 } } }, TestContext.Current.CancellationToken);
}
