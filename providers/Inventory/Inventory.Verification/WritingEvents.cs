using Contracts.Consumers.Schemas;
using Contracts.Testing.Consumers;
using Inventory.Api.Events;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Verification.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Events;
using ServiceDefaults.Testing;

// What these tests show of Inventory's events is its word: contracts/schemas says what they say.
[assembly: ConsumerContracts]

namespace Inventory.Verification;

/// <summary>What Inventory promises of its events, shown by the app's own code on its database.</summary>
public sealed class WritingEvents
{
    /// <summary>The event as Inventory writes it.</summary>
    public static EventWriter StockChanged { get; } = EventSchemas.Of("Inventory", new EventSchemaConfig { JsonSettings = Api.Events.StockChanged.Json })
        .Writes<StockChanged>("stock-changed")
        .ToExchange(Api.Events.StockChanged.Exchange, Api.Events.StockChanged.RoutingKey)
        .WithHeaders(OutgoingEvent.MessageIdHeader);

    [Fact]
    public async Task Stock_in_two_warehouses_is_one_event()
    {
        await using var app = InventoryHost.OnSqlite();
        await app.SaveAsync(new Product { Sku = "chair-oak", Name = "Chair", Category = "furniture" });
        await app.SaveAsync(
            new Stock { Sku = "chair-oak", Warehouse = "east", OnHand = 3, Reserved = 2 },
            new Stock { Sku = "chair-oak", Warehouse = "west", OnHand = 4 });
        await using var scope = app.Services.CreateAsyncScope();
        var announced = (await scope.ServiceProvider.GetRequiredService<StockEvents>().StockChangedAsync("chair-oak", TestContext.Current.CancellationToken)).AsEvent();

        await StockChanged.VerifyAsync(() => Task.FromResult(announced));

        announced.Text.Should().Contain("\"onHand\":7").And.Contain("\"available\":5");
    }
}
