using System.Net;
using System.Net.Http.Json;
using Contracts.Databases;
using Contracts.Messaging;
using Inventory.Api.Events;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Verification.Hosting;
using ServiceDefaults.Events;

namespace Inventory.Verification.Behavior;

/// <summary>Events on a real RabbitMQ.</summary>
public sealed class AnnouncingStock
{
    [Fact]
    public async Task A_reservation_is_an_event_on_the_exchange_of_inventory()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var address = RabbitMqServer.AddressOrSkip();
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
}
