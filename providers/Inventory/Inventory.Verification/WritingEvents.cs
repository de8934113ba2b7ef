using System.Collections.Immutable;
using Contracts.Consumers.Schemas;
using Contracts.Schemas.Events;
using Contracts.Testing.Consumers;
using Inventory.Api.Events;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Verification.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Events;

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

    /// <summary>What leaves the app, as contracts see it.</summary>
    public static EventMessage Sent(OutgoingEvent outgoing) => new(outgoing.Body)
    {
        Headers = new Dictionary<string, string> { [OutgoingEvent.MessageIdHeader] = outgoing.MessageId }.ToImmutableSortedDictionary(),
        Channel = new EventChannel.Exchange(outgoing.Exchange, outgoing.RoutingKey),
    };

    [Fact]
    public async Task Stock_in_two_warehouses_is_one_event()
    {
        await using var app = InventoryHost.OnSqlite();
        await app.SaveAsync(new Product { Sku = "chair-oak", Name = "Chair", Category = "furniture" });
        await app.SaveAsync(
            new Stock { Sku = "chair-oak", Warehouse = "east", OnHand = 3, Reserved = 2 },
            new Stock { Sku = "chair-oak", Warehouse = "west", OnHand = 4 });
        await using var scope = app.Services.CreateAsyncScope();
        var outgoing = await scope.ServiceProvider.GetRequiredService<StockEvents>().StockChangedAsync("chair-oak", TestContext.Current.CancellationToken);

        await StockChanged.VerifyAsync(() => Task.FromResult(Sent(outgoing)));

        Sent(outgoing).Text.Should().Contain("\"onHand\":7").And.Contain("\"available\":5");
    }
}
