using System.Text;
using System.Text.Json;
using Contracts.Databases;
using Orders.Api.Events;
using Orders.Verification.Hosting;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using ServiceDefaults.Testing;

namespace Orders.Verification.Behavior;

/// <summary>Events on a real RabbitMQ.</summary>
public sealed class AnnouncingOrders
{
    [Fact]
    [Trait("row", "S3-043")]
    public async Task The_events_of_an_order_come_in_the_order_of_its_life_with_what_they_came_of()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var address = await TestServers.RabbitMqOrSkipAsync();
        await using var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(OrderEvents.Exchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
        var queue = await channel.QueueDeclareAsync(cancellationToken: cancellationToken);
        await channel.QueueBindAsync(queue.QueueName, OrderEvents.Exchange, "order.#", cancellationToken: cancellationToken);
        var received = System.Threading.Channels.Channel.CreateUnbounded<(string Key, Guid Order, string? CorrelationId)>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) => received.Writer.WriteAsync(Read(message), cancellationToken).AsTask();
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer, cancellationToken);
        await using var app = new OrdersHost(new SqliteTestDatabase()) { RabbitMq = address };

        var order = await app.PlacedAsync();
        foreach (var change in (string[])["assign", "start", "complete"])
            (await app.ChangeAsync(order, change)).IsSuccessStatusCode.Should().BeTrue();

        var events = new List<(string Key, Guid Order, string? CorrelationId)>();
        while (events.Count < 3)
        {
            // Others may use the exchange too.
            if (await received.Reader.ReadAsync(cancellationToken) is var one && one.Order == order)
                events.Add(one);
        }

        events.Select(one => one.Key).Should().Equal(OrderPlaced.RoutingKey, OrderAssigned.RoutingKey, OrderCompleted.RoutingKey);
        events[0].CorrelationId.Should().Be("checkout-4711");
    }

    private static (string Key, Guid Order, string? CorrelationId) Read(BasicDeliverEventArgs message) => (
        message.RoutingKey,
        JsonElement.Parse(message.Body.Span).GetProperty("orderId").GetGuid(),
        message.BasicProperties.Headers?["X-Correlation-Id"] is byte[] id ? Encoding.UTF8.GetString(id) : null);
}
