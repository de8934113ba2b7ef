using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using System.Text;
using Inventory.Api.Events;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Verification.Hosting;
using RabbitMQ.Client;
using ServiceDefaults.Events;

namespace Inventory.Verification.Behavior;

/// <summary>Events on a real RabbitMQ.</summary>
public sealed class AnnouncingStock
{
    [Fact]
    public async Task A_reservation_is_an_event_on_the_exchange_of_inventory()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var connection = await ConnectAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(StockChanged.Exchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
        var queue = await channel.QueueDeclareAsync(cancellationToken: cancellationToken);
        await channel.QueueBindAsync(queue.QueueName, StockChanged.Exchange, StockChanged.RoutingKey, cancellationToken: cancellationToken);
        await using var inventory = InventoryHost.OnSqlite();
        await using var app = inventory.WithWebHostBuilder(builder => builder.UseSetting("Events:RabbitMq", Address()!));
        var sku = $"chair-{Guid.NewGuid():N}";
        await inventory.SaveAsync(new Product { Sku = sku, Name = "Chair", Category = "furniture" });
        await inventory.SaveAsync(new Stock { Sku = sku, Warehouse = "east", OnHand = 10 });

        using var answer = await app.CreateClient().PostAsJsonAsync("/reservations", new { lines = new[] { new { sku, quantity = 4 } } }, cancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        var (body, id) = await OfAsync(channel, queue.QueueName, sku, cancellationToken);
        body.GetProperty("available").GetInt32().Should().Be(6);
        Guid.Parse(id).Version.Should().Be(7);
    }

    /// <summary>The publisher waits until the broker has the event, so it is in the queue by now; others may use the exchange too.</summary>
    private static async Task<(JsonElement Body, string MessageId)> OfAsync(IChannel channel, string queue, string sku, CancellationToken cancellationToken)
    {
        while (await channel.BasicGetAsync(queue, autoAck: true, cancellationToken) is { } message)
        {
            var body = JsonElement.Parse(message.Body.Span);
            if (body.GetProperty("sku").GetString() == sku)
                return (body, Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers![OutgoingEvent.MessageIdHeader]!));
        }

        throw new InvalidOperationException($"No event of {sku} is in the queue.");
    }

    private static string? Address() => Environment.GetEnvironmentVariable("CONTRACTS_RABBITMQ");

    private static async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (Address() is not { } address)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", "CONTRACTS_RABBITMQ is not set: amqp://guest:guest@localhost:5672");
            throw new InvalidOperationException("CONTRACTS_RABBITMQ is not set, and in CI nothing may be left out.");
        }

        return await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync(cancellationToken);
    }
}
