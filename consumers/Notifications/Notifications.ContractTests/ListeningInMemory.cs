using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Contracts.Serialization;
using Contracts.Serialization.Registry;
using Contracts.Testing.Logs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Notifications.Worker;
using Notifications.Worker.Orders;
using ServiceDefaults.Events;
using ServiceDefaults.Events.InMemory;
using ServiceDefaults.Testing;

namespace Notifications.ContractTests;

/// <summary>The real worker without any server: its events come from within the process, and are handled as those of RabbitMQ are.</summary>
public sealed class ListeningInMemory : IAsyncDisposable
{
    private const string Order = "0198c0de-0000-7000-8000-000000000001";

    private readonly string _name = $"shop-{Guid.NewGuid():N}";
    private readonly string _database = Path.GetTempFileName();
    private readonly LogCapture _logs = new();
    private readonly RegistryLine _registryLine = new();
    private readonly WebApplicationFactory<NotificationsApp> _app;

    public ListeningInMemory() => _app = new WebApplicationFactory<NotificationsApp>().WithWebHostBuilder(builder => builder
        .UseSetting("Events:InMemory", _name)
        .UseSetting("Events:SchemaRegistry", TestSchemaRegistry.Address.AbsoluteUri)
        .ConfigureServices(_registryLine.Lead)
        .UseSetting("Events:RetryDelay", "00:00:00.001")
        .UseSetting("Database:ConnectionString", $"Data Source={_database};Pooling=False")
        .ConfigureLogging(logging => logging.ClearProviders().AddProvider(_logs)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private InMemoryQueue Queue => InMemoryBroker.Named(_name).Queue("notifications");

    [Fact]
    public async Task What_cannot_be_read_is_a_dead_letter_with_its_reason_and_the_others_go_on()
    {
        using var client = _app.CreateClient();
        await SendAsync("m1", "order.placed", $$"""{"orderId":"{{Order}}","customer":"c-17","total":189.92,"currency":"EUR"}""");
        await SendAsync("m2", "order.assigned", """{"orderId":"none"}""");
        await SendAsync("m1", "order.placed", $$"""{"orderId":"{{Order}}","customer":"c-17","total":189.92,"currency":"EUR"}""");
        await SendAsync("m3", "order.assigned", $$"""{"orderId":"{{Order}}","technician":"t-4"}""");
        await SendAsync("", "order.placed", "{}");

        var first = await Queue.DeadLetters.ReadAsync(Token);
        var last = await Queue.DeadLetters.ReadAsync(Token);

        (first.Letter.MessageId, first.Reason[..19]).Should().Be(("m2", "It cannot be read: "));
        last.Reason.Should().Be("It has no header message-id, so nobody can tell whether it was handled before.");
        // One at a time, in their order: what came before the last dead letter is done.
        (await RecipientsAsync(client)).Should().Equal("c-17", "t-4");
        _logs.Entries.Should().Contain(entry => entry.Message.Contains("is a dead letter"));
    }

    [Fact]
    public async Task Nothing_that_others_say_comes_in()
    {
        using var client = _app.CreateClient();
        await SendAsync("m1", "order.lost", "{}");
        await InMemoryBroker.Named($"{_name}-another").PublishAsync(new OutgoingEvent("orders", "order.placed", "m2", "{}"u8.ToArray()), Token);
        await SendAsync("m3", "order.assigned", """{"orderId":"none"}""");

        // It would have been a dead letter, and the first of them.
        (await Queue.DeadLetters.ReadAsync(Token)).Letter.MessageId.Should().Be("m3");
    }

    /// <summary>Nothing is wrong with an event whose schema nobody can be asked for, however often that is tried.</summary>
    [Theory]
    [InlineData(null, "cannot be reached: The schema registry is away.")]
    [InlineData(HttpStatusCode.Unauthorized, "answered 401 to schemas/ids/")]
    [InlineData(HttpStatusCode.Forbidden, "answered 403 to schemas/ids/")]
    public async Task While_the_schema_registry_is_away_or_lets_nobody_in_a_payment_waits_and_is_no_dead_letter(HttpStatusCode? refusal, string reason)
    {
        using var http = new HttpClient { BaseAddress = TestSchemaRegistry.Address };
        var paid = await new AvroEventSerializer<PaymentCaptured>(new SchemaRegistry(http), PaymentCaptured.Avro.Schema)
            .SerializeAsync($"as-payments-writes-{_name}", new PaymentCaptured(Guid.Parse(Order), 189.92m, "EUR", "card"), Token);
        (_registryLine.Failures, _registryLine.Refusal) = (10, refusal);
        using var client = _app.CreateClient();
        await SendAsync("m1", "order.placed", $$"""{"orderId":"{{Order}}","customer":"c-17","total":189.92,"currency":"EUR"}""");

        await InMemoryBroker.Named(_name).PublishAsync(new OutgoingEvent("payments", "payment.captured", "m2", paid.Bytes), Token);
        await SendAsync("m3", "order.assigned", """{"orderId":"none"}""");

        // One at a time, in their order: what came before the only dead letter is done.
        (await Queue.DeadLetters.ReadAsync(Token)).Letter.MessageId.Should().Be("m3");
        (await RecipientsAsync(client)).Should().Equal("c-17", "c-17");
        _logs.Entries.Should().Contain(entry => entry.Level == LogLevel.Warning && entry.Message.StartsWith("payment.captured waits for the schema registry: ") && entry.Message.Contains(reason));
    }

    [Fact]
    public async Task With_a_message_broker_but_no_schema_registry_it_does_not_start_and_says_what_is_missing()
    {
        // The program itself: a host that fails to start is gone before a factory of test hosts has looked at it.
        var program = typeof(NotificationsApp).Assembly.EntryPoint!;
        var starting = () => Task
            .Run(() => program.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [new[] { $"--Events:InMemory={_name}", "--urls=http://127.0.0.1:0" }], culture: null), Token)
            .WaitAsync(TimeSpan.FromMinutes(1), Token);

        await starting.Should().ThrowAsync<OptionsValidationException>().WithMessage("Events:SchemaRegistry is missing*");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        File.Delete(_database);
    }

    private static async Task<IEnumerable<string?>> RecipientsAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/notices", Token)).EnumerateArray().Select(notice => notice.GetProperty("recipient").GetString());

    private Task SendAsync(string id, string routingKey, string body) =>
        InMemoryBroker.Named(_name).PublishAsync(new OutgoingEvent("orders", routingKey, id, Encoding.UTF8.GetBytes(body)), Token);
}
