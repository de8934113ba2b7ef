using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Contracts.Serialization;
using Contracts.Serialization.Registry;
using Contracts.Serialization.Wire;
using Contracts.Testing.Logs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Notifications.Worker;
using Notifications.Worker.Orders;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using ServiceDefaults.Events;
using ServiceDefaults.Testing;

namespace Notifications.ContractTests;

/// <summary>The real worker on a real RabbitMQ.</summary>
public sealed class Listening : IAsyncLifetime
{
    private readonly string _queue = $"notifications-{Guid.NewGuid():N}";
    private readonly string _database = Path.GetTempFileName();
    private readonly string _order = Guid.CreateVersion7().ToString();
    private readonly Channel<(string MessageId, string Reason)> _deadLetters = Channel.CreateUnbounded<(string, string)>();
    private readonly LogCapture _logs = new();
    private WebApplicationFactory<NotificationsApp>? _app;
    private IConnection? _connection;
    private IChannel? _channel;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var address = await TestServers.RabbitMqOrSkipAsync();
        _connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(Token);
        _channel = await _connection.CreateChannelAsync(cancellationToken: Token);
        foreach (var queue in (string[])[_queue, $"{_queue}.dead"])
            await _channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: Token);
        // As the worker does it, but before it starts: nothing that is sent is lost.
        foreach (var (exchange, keys) in ((string, string)[])[("orders", "order.*"), ("payments", "payment.*")])
        {
            await _channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true, cancellationToken: Token);
            await _channel.QueueBindAsync(_queue, exchange, keys, cancellationToken: Token);
        }

        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += (_, letter) => _deadLetters.Writer.WriteAsync((TextOf(letter, "message-id"), TextOf(letter, DeadLetter.ReasonHeader)), Token).AsTask();
        await _channel.BasicConsumeAsync($"{_queue}.dead", autoAck: true, consumer, Token);
        _app = new WebApplicationFactory<NotificationsApp>().WithWebHostBuilder(builder => builder
            .UseSetting("Events:RabbitMq", address.AbsoluteUri)
            .UseSetting("Events:Queue", _queue)
            .UseSetting("Events:SchemaRegistry", TestSchemaRegistry.Address.AbsoluteUri)
            .UseSetting("Events:RetryDelay", "00:00:00.001")
            .UseSetting("Database:ConnectionString", $"Data Source={_database};Pooling=False;Default Timeout=1")
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(_logs)));
    }

    [Fact]
    [Trait("row", "S4-013")]
    public async Task What_cannot_be_read_is_a_dead_letter_with_its_reason_and_the_others_go_on()
    {
        await SendAsync("m1", "order.placed", $$"""{"orderId":"{{_order}}","customer":"c-17","total":189.92,"currency":"EUR"}""");
        await SendAsync("m2", "order.assigned", """{"orderId":"none"}""");
        await SendAsync("m1", "order.placed", $$"""{"orderId":"{{_order}}","customer":"c-17","total":189.92,"currency":"EUR"}""");
        await SendAsync("m3", "order.assigned", $$"""{"orderId":"{{_order}}","technician":"t-4"}""");
        await SendAsync("m4", "order.lost", $$"""{"orderId":"{{_order}}"}""");
        using var client = _app!.CreateClient();

        var first = await NextDeadLetterAsync();
        var second = await NextDeadLetterAsync();

        first.MessageId.Should().Be("m2");
        first.Reason.Should().StartWith("It cannot be read: ");
        second.Should().Be(("m4", "Nothing here handles order.lost of orders."));
        // One at a time, in their order: what came before the second dead letter is done.
        (await NoticesAsync(client)).Select(notice => notice.GetProperty("recipient").GetString()).Should().Equal("c-17", "t-4");
    }

    [Fact]
    [Trait("row", "S4-013")]
    public async Task A_payment_that_is_no_Avro_is_a_dead_letter_with_its_reason_and_the_others_go_on()
    {
        using var http = new HttpClient { BaseAddress = TestSchemaRegistry.Address };
        var paid = await new AvroEventSerializer<PaymentCaptured>(new SchemaRegistry(http), PaymentCaptured.Avro.Schema)
            .SerializeAsync($"as-payments-writes-{_order}", new PaymentCaptured(Guid.Parse(_order), 189.92m, "EUR", "card"), Token);
        await SendAsync("m1", "order.placed", $$"""{"orderId":"{{_order}}","customer":"c-17","total":189.92,"currency":"EUR"}""");
        await SendPaymentAsync("m2", Encoding.UTF8.GetBytes($$"""{"orderId":"{{_order}}","amount":189.92,"currency":"EUR"}"""));
        await SendPaymentAsync("m3", SchemaFrame.Prefixed(int.MaxValue, SchemaFrame.Read(paid.Bytes).Payload.Span));
        await SendPaymentAsync("m4", paid.Bytes[..^3]);
        await SendPaymentAsync("m5", paid.Bytes);
        await SendAsync("m6", "order.lost", "{}");
        using var client = _app!.CreateClient();

        (string Id, string Reason)[] letters = [await NextDeadLetterAsync(), await NextDeadLetterAsync(), await NextDeadLetterAsync(), await NextDeadLetterAsync()];

        letters.Select(letter => letter.Id).Should().Equal("m2", "m3", "m4", "m6");
        letters[0].Reason.Should().StartWith("It cannot be read: The event names no schema: it begins with 7b226f");
        letters[1].Reason.Should().StartWith("It cannot be read: The schema registry answered 404 to schemas/ids/2147483647");
        letters[2].Reason.Should().StartWith("It cannot be read: The event cannot be read as PaymentCaptured: ");
        (await NoticesAsync(client)).Select(notice => notice.GetProperty("text").GetString()).Should().Equal("Your order over 189.92 EUR is placed.", "We received 189.92 EUR by card.");
    }

    [Fact]
    public async Task What_fails_three_times_is_a_dead_letter_that_says_so()
    {
        using var client = _app!.CreateClient();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_database};Pooling=False"))
        {
            await connection.OpenAsync(Token);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE notices";
            await command.ExecuteNonQueryAsync(Token);
        }

        await SendAsync("m1", "order.assigned", $$"""{"orderId":"{{_order}}","technician":"t-4"}""");

        var (_, reason) = await NextDeadLetterAsync();
        reason.Should().StartWith("It failed 3 times, at last with SqliteException: ");
        _logs.Entries.Should().Contain(entry => entry.Message.Contains("at attempt 2") && Equals(entry.Scopes.GetValueOrDefault("CorrelationId"), "checkout-4711"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        if (_channel is not null)
        {
            await _channel.QueueDeleteAsync(_queue);
            await _channel.QueueDeleteAsync($"{_queue}.dead");
            await _channel.DisposeAsync();
            await _connection!.DisposeAsync();
        }

        File.Delete(_database);
    }

    /// <summary>What was made of this test's order: others may use the exchanges too.</summary>
    private async Task<IEnumerable<JsonElement>> NoticesAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/notices", Token)).EnumerateArray().Where(notice => notice.GetProperty("order").GetString() == _order);

    /// <summary>Publishes as Orders does.</summary>
    private Task SendAsync(string id, string routingKey, string body) => PublishAsync("orders", routingKey, id, "application/json", Encoding.UTF8.GetBytes(body));

    /// <summary>Publishes as Payments does.</summary>
    private Task SendPaymentAsync(string id, ReadOnlyMemory<byte> body) => PublishAsync("payments", "payment.captured", id, "application/vnd.apache.avro", body);

    private async Task PublishAsync(string exchange, string routingKey, string id, string contentType, ReadOnlyMemory<byte> body)
    {
        var properties = new BasicProperties { ContentType = contentType, Headers = new Dictionary<string, object?> { ["message-id"] = $"{_order} {id}", ["X-Correlation-Id"] = "checkout-4711" } };
        await _channel!.BasicPublishAsync(exchange, routingKey, mandatory: false, properties, body, Token);
    }

    private async Task<(string MessageId, string Reason)> NextDeadLetterAsync()
    {
        while (true)
        {
            var (id, reason) = await _deadLetters.Reader.ReadAsync(Token);
            if (id.StartsWith(_order, StringComparison.Ordinal))
                return (id[(_order.Length + 1)..], reason);
        }
    }

    private static string TextOf(BasicDeliverEventArgs letter, string header) => Encoding.UTF8.GetString((byte[])letter.BasicProperties.Headers![header]!);
}
