using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Contracts.Databases;
using Contracts.Messaging;
using Inventory.Api.Events;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Verification.Hosting;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Events;
using ServiceDefaults.Events.InMemory;
using ServiceDefaults.Testing;

namespace Inventory.Verification.Behavior;

/// <summary>Events on a real RabbitMQ.</summary>
public sealed class AnnouncingStock
{
    [Fact]
    public async Task A_reservation_is_an_event_on_the_exchange_of_inventory()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var address = await TestServers.RabbitMqOrSkipAsync();
        await using var capture = new RabbitMqCapture(address, new QueueBinding(StockChanged.Exchange, StockChanged.RoutingKey));
        await using var inventory = new InventoryHost(new SqliteTestDatabase()) { RabbitMq = address };
        var sku = $"chair-{Guid.NewGuid():N}";
        await inventory.SaveAsync(new Product { Sku = sku, Name = "Chair", Category = "furniture" });
        await inventory.SaveAsync(new Stock { Sku = sku, Warehouse = "east", OnHand = 10 });

        var message = await capture.AfterAsync(
            async () =>
            {
                using var answer = await inventory.CreateClient().PostAsJsonAsync("/reservations", new { lines = new[] { new { sku, quantity = 4 } } }, cancellationToken);
                answer.StatusCode.Should().Be(HttpStatusCode.Created);
            },
            AwaitedMessage.Any.Where($"about {sku}", message => message.Json.GetProperty("sku").GetString() == sku),
            cancellationToken);

        message.Json.GetProperty("available").GetInt32().Should().Be(6);
        Guid.Parse(message.Headers[OutgoingEvent.MessageIdHeader]).Version.Should().Be(7);
    }

    [Fact]
    public async Task Without_any_server_it_is_an_event_for_the_services_of_the_same_process()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var name = $"shop-{Guid.NewGuid():N}";
        var queue = InMemoryBroker.Named(name).Queue("somebody");
        queue.Bind(StockChanged.Exchange, "stock.*");
        await using var inventory = new InventoryHost(new SqliteTestDatabase()) { InMemory = name };
        await inventory.SaveAsync(new Product { Sku = "chair-oak", Name = "Chair", Category = "furniture" });
        await inventory.SaveAsync(new Stock { Sku = "chair-oak", Warehouse = "east", OnHand = 10 });

        using var answer = await inventory.CreateClient().PostAsJsonAsync("/reservations", new { lines = new[] { new { sku = "chair-oak", quantity = 4 } } }, cancellationToken);

        var told = new List<OutgoingEvent>();
        await queue.TakeAsync(
            next =>
            {
                told.Add(next);
                return Task.CompletedTask;
            },
            cancellationToken);
        JsonElement.Parse(told.Single().Body.Span).GetProperty("available").GetInt32().Should().Be(6);
        told.Single().CorrelationId.Should().Be(answer.Headers.GetValues("X-Correlation-Id").Single());
    }

    [Fact]
    public async Task While_the_message_broker_is_away_goods_are_reserved_and_the_event_is_kept()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var inventory = new InventoryHost(new SqliteTestDatabase()) { RabbitMq = Nobody() };
        await inventory.SaveAsync(new Product { Sku = "chair-oak", Name = "Chair", Category = "furniture" });
        await inventory.SaveAsync(new Stock { Sku = "chair-oak", Warehouse = "east", OnHand = 10 });

        using var reserved = await inventory.CreateClient().PostAsJsonAsync("/reservations", new { lines = new[] { new { sku = "chair-oak", quantity = 4 } } }, cancellationToken);
        using var refused = await inventory.CreateClient().PostAsJsonAsync("/reservations", new { lines = new[] { new { sku = "chair-oak", quantity = 7 } } }, cancellationToken);

        reserved.StatusCode.Should().Be(HttpStatusCode.Created);
        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        await using var context = InventoryHost.Connect(inventory.Database);
        var kept = await context.Set<OutboxEvent>().SingleAsync(cancellationToken);
        kept.Body.Should().Contain("\"available\":6");
    }

    /// <summary>An address where no message broker is.</summary>
    private static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"amqp://{listener.LocalEndpoint}");
    }
}
