using System.Text;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;
using Contracts.Messaging;
using Contracts.Providers;
using Contracts.Providers.Messages;
using Contracts.Providers.Results;
using Contracts.Tests.Providers;
using Contracts.Tests.Servers;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Contracts.Tests.Messaging;

/// <summary>Messages on a real RabbitMQ, each test on an exchange of its own.</summary>
public sealed class CapturingMessages : IAsyncLifetime
{
    private readonly string _exchange = $"orders-{Guid.NewGuid():N}";

    private Uri _address = null!;
    private IConnection? _connection;
    private IChannel? _channel;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _address = await ServerOrSkip.RabbitMqAsync();
        _connection = await new ConnectionFactory { Uri = _address }.CreateConnectionAsync(Token);
        _channel = await _connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Token);
        await _channel.ExchangeDeclareAsync(_exchange, ExchangeType.Topic, durable: true, cancellationToken: Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
        {
            await _channel.ExchangeDeleteAsync(_exchange, cancellationToken: CancellationToken.None);
            await _channel.DisposeAsync();
        }

        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    [Fact]
    public async Task A_message_has_its_routing_key_its_headers_and_its_body()
    {
        await using var capture = Capture("orders.#");

        var message = await capture.AfterAsync(() => PublishAsync("orders.placed.eu", """{"id":42}""", ("tenant", "north")), AwaitedMessage.On("orders.*.eu").WithHeader("tenant", "north"), Token);

        (message.Exchange, message.RoutingKey, message.ContentType).Should().Be((_exchange, "orders.placed.eu", "application/json"));
        message.Json.GetProperty("id").GetInt32().Should().Be(42);
        message.Headers.Should().Contain("tenant", "north").And.Contain("messageId", "m-orders.placed.eu");
    }

    [Fact]
    [Trait("row", "S0-022"), Trait("row", "S1-034"), Trait("row", "S4-049")]
    public async Task A_message_that_comes_later_is_waited_for()
    {
        await using var capture = Capture("orders.#");
        await capture.StartAsync(Token);

        var awaiting = capture.AwaitAsync(AwaitedMessage.Any.Where("order 2", message => message.Json.GetProperty("id").GetInt32() == 2), Token);
        awaiting.IsCompleted.Should().BeFalse();
        await PublishAsync("orders.placed", "not json");
        await PublishAsync("orders.placed", """{"id":1}""");
        await PublishAsync("orders.placed", """{"id":2}""");

        (await awaiting).Text.Should().Be("""{"id":2}""");
        (await capture.DrainAsync(Token)).Select(message => message.Text).Should().Equal("not json", """{"id":1}""");
    }

    [Fact]
    [Trait("row", "S3-044"), Trait("row", "S4-048")]
    public async Task A_wildcard_takes_what_it_covers_and_nothing_else()
    {
        await using var capture = Capture("orders.#");
        await capture.StartAsync(Token);

        foreach (var key in new[] { "orders", "orders.placed", "orders.placed.eu", "payments.orders", "ordersx" })
            await PublishAsync(key, "{}");

        (await capture.DrainAsync(Token)).Select(message => message.RoutingKey).Should().Equal("orders", "orders.placed", "orders.placed.eu");
    }

    [Fact]
    [Trait("row", "S1-034"), Trait("row", "S4-049"), Trait("row", "S4-064")]
    public async Task A_time_out_says_what_was_awaited_and_what_arrived_instead()
    {
        await using var capture = new RabbitMqCapture(_address, new QueueBinding(_exchange, "orders.#")) { TimeLimit = TimeSpan.FromSeconds(5) };
        var awaiting = () => capture.AfterAsync(
            async () =>
            {
                await PublishAsync("orders.shipped", """{"id":1}""");
                await PublishAsync("orders.placed", """{"id":1}""", ("tenant", "south"));
                await PublishAsync("orders.placed", """{"id":7}""", ("tenant", "north"));
            },
            AwaitedMessage.On("orders.placed").WithHeader("tenant", "north").Where("order 42", message => message.Json.GetProperty("id").GetInt32() == 42),
            Token);

        (await awaiting.Should().ThrowAsync<MessageNotCapturedException>()).Which.Message.ReplaceLineEndings("\n").Should().Be($$"""
            The message did not arrive within 5 s: routing key orders.placed, tenant: north, order 42.
            The queue is bound to {{_exchange}} orders.#. Instead arrived:
            1) {{_exchange}} orders.shipped, messageId: m-orders.shipped
               {"id":1}
               not the one: its routing key is orders.shipped
            2) {{_exchange}} orders.placed, messageId: m-orders.placed, tenant: south
               {"id":1}
               not the one: its header tenant is south
            3) {{_exchange}} orders.placed, messageId: m-orders.placed, tenant: north
               {"id":7}
               not the one: it is not order 42
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Nothing_that_arrived_asks_where_it_was_published()
    {
        await using var capture = new RabbitMqCapture(_address, new QueueBinding(_exchange, "orders.#")) { TimeLimit = TimeSpan.FromSeconds(5) };
        var awaiting = () => capture.AfterAsync(() => PublishAsync("payments.taken", "{}"), AwaitedMessage.Any, Token);

        await awaiting.Should().ThrowAsync<MessageNotCapturedException>().WithMessage("*Nothing arrived: was it published, to this exchange*");
    }

    [Fact]
    [Trait("row", "S1-012"), Trait("row", "S1-048")]
    public async Task What_came_before_the_trigger_is_not_its_message()
    {
        await using var capture = Capture("orders.#");
        await capture.StartAsync(Token);
        await PublishAsync("orders.placed", """{"id":1}""");

        var message = await capture.AfterAsync(() => PublishAsync("orders.placed", """{"id":2}"""), AwaitedMessage.On("orders.placed"), Token);

        message.Text.Should().Be("""{"id":2}""");
    }

    [Fact]
    public async Task An_exchange_that_is_not_there_yet_is_made()
    {
        var exchange = $"early-{Guid.NewGuid():N}";
        await using var capture = new RabbitMqCapture(_address, new QueueBinding(exchange, "#"));

        var message = await capture.AfterAsync(() => PublishAsync("any.key", "{}", to: exchange), AwaitedMessage.Any, Token);

        message.Exchange.Should().Be(exchange);
        await _channel!.ExchangeDeleteAsync(exchange, cancellationToken: Token);
    }

    [Fact]
    [Trait("row", "S4-013")]
    public async Task A_dead_letter_is_captured_with_the_reason_and_the_others_go_on()
    {
        var dead = $"dead-{Guid.NewGuid():N}";
        await using var capture = new RabbitMqCapture(_address, new QueueBinding(dead, "#"));
        await capture.StartAsync(Token);
        var work = await _channel!.QueueDeclareAsync(arguments: new Dictionary<string, object?> { ["x-dead-letter-exchange"] = dead }, cancellationToken: Token);
        await _channel!.QueueBindAsync(work.QueueName, _exchange, "orders.#", cancellationToken: Token);
        await PublishAsync("orders.placed", "unreadable");
        await PublishAsync("orders.placed", """{"id":2}""");

        var poison = await _channel!.BasicGetAsync(work.QueueName, autoAck: false, Token);
        await _channel.BasicRejectAsync(poison!.DeliveryTag, requeue: false, Token);
        var next = await _channel.BasicGetAsync(work.QueueName, autoAck: true, Token);

        var letter = await capture.AwaitAsync(AwaitedMessage.On("orders.placed").WithHeader("x-first-death-reason", "rejected"), Token);
        letter.Text.Should().Be("unreadable");
        letter.Headers["x-death"].Should().Contain("reason: rejected").And.Contain($"queue: {work.QueueName}");
        Encoding.UTF8.GetString(next!.Body.Span).Should().Be("""{"id":2}""");
        await _channel.ExchangeDeleteAsync(dead, cancellationToken: Token);
    }

    [Fact]
    [Trait("row", "S1-030")]
    public async Task A_contract_is_held_against_the_captured_message_with_its_metadata()
    {
        await using var capture = Capture("orders.#");
        var expected = Some.Message("order placed", """{"id":42}""");
        expected = expected with { Message = expected.Message with { Metadata = [new("routingKey", JsonElement.Parse("\"orders.placed\"")), new("tenant", JsonElement.Parse("\"north\""))] } };
        var verifier = Some.Verifier(expected).WithMessageCapture(capture);

        var right = await verifier.WithMessages(messages => messages.Add("order placed", () => PlacedAsync(capture, "orders.placed"))).VerifyOneAsync();
        var wrong = await verifier.WithMessages(messages => messages.Add("order placed", () => PlacedAsync(capture, "orders.placed.late"))).VerifyOneAsync();

        right.Verdict.Should().Be(Verdict.Passed, right.Problem);
        right.LeftBehind.Should().BeEmpty();
        wrong.Verdict.Should().Be(Verdict.ContractBroken);
        wrong.Mismatches.Should().ContainSingle().Which.Path.Should().Be("routingKey");
    }

    [Fact]
    [Trait("row", "S1-048"), Trait("row", "S1-054")]
    public async Task What_an_interaction_leaves_in_the_queue_is_reported_and_fails_where_that_is_asked_for()
    {
        await using var lenient = Capture("orders.#");
        await using var strict = new RabbitMqCapture(_address, new QueueBinding(_exchange, "#")) { FailsOnLeftovers = true };

        var reported = await Chatty().WithMessageCapture(lenient).VerifyOneAsync();
        var failed = await Chatty().WithMessageCapture(strict).VerifyOneAsync();

        reported.Verdict.Should().Be(Verdict.Passed, reported.Problem);
        reported.LeftBehind.Should().Equal($"{_exchange} orders.placed: 2 messages that nobody took");
        failed.Verdict.Should().Be(Verdict.StateFailed);
        failed.Problem.Should().Contain("messages were published that nobody waits for").And.Contain("orders.placed: 2 messages");
    }

    [Fact]
    public async Task A_question_has_the_answer_with_its_own_number()
    {
        await using var capture = Capture("orders.#");
        var channel = _channel!;
        var questions = (await channel.QueueDeclareAsync(cancellationToken: Token)).QueueName;
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, question) =>
        {
            // Somebody else's answer comes first.
            foreach (var (number, body) in new[] { ("0", "other"), (question.BasicProperties.CorrelationId, $"{Encoding.UTF8.GetString(question.Body.Span)}?") })
                await channel.BasicPublishAsync("", question.BasicProperties.ReplyTo!, mandatory: true, new BasicProperties { CorrelationId = number }, Encoding.UTF8.GetBytes(body!), Token);
        };
        await channel.BasicConsumeAsync(questions, autoAck: true, consumer, Token);

        var answer = await capture.AskAsync(questions, Question("what"), Token);

        answer.Text.Should().Be("what?");
        (await capture.DrainAsync(Token)).Should().ContainSingle().Which.Text.Should().Be("other");
    }

    [Fact]
    public async Task A_question_that_nobody_takes_says_which_queue_is_missing()
    {
        await using var capture = Capture("orders.#");

        var asking = () => capture.AskAsync($"nobody-{_exchange}", Question("what"), Token);

        (await asking.Should().ThrowAsync<MessageCaptureException>()).WithMessage($"No question can go to the queue nobody-{_exchange} of the RabbitMQ at *NOT_FOUND*Does the service run*");
    }

    [Fact]
    public async Task A_question_without_an_answer_says_what_was_awaited()
    {
        await using var capture = new RabbitMqCapture(_address, new QueueBinding(_exchange, "orders.#")) { TimeLimit = TimeSpan.FromMilliseconds(1) };
        var questions = (await _channel!.QueueDeclareAsync(cancellationToken: Token)).QueueName;

        var asking = () => capture.AskAsync(questions, Question("what"), Token);

        (await asking.Should().ThrowAsync<MessageNotCapturedException>()).WithMessage($"*routing key #, the answer of {questions}*Nothing arrived*");
    }

    [Fact]
    public async Task A_broker_that_is_away_is_the_environment()
    {
        await using var capture = new RabbitMqCapture(new Uri($"amqp://guest:secret@127.0.0.1:{FreePort.Find()}"), new QueueBinding("orders", "#"));

        var result = await Chatty().WithMessageCapture(capture).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.EnvironmentError);
        result.Problem.Should().StartWith("The RabbitMQ at 127.0.0.1:").And.NotContain("secret");
    }

    private PactVerifier Chatty() => Some.Verifier(Some.Message("order placed", """{"id":42}""")).WithMessages(messages => messages.Add("order placed", async () =>
    {
        await PublishAsync("orders.placed", "{}");
        await PublishAsync("orders.placed", "{}");
        return new { id = 42 };
    }));

    private async Task<ProducedMessage> PlacedAsync(RabbitMqCapture capture, string routingKey)
    {
        var message = await capture.AfterAsync(() => PublishAsync(routingKey, """{"id":42}""", ("tenant", "north")), AwaitedMessage.On("orders.#"), Token);
        return message.ToProducedMessage();
    }

    private RabbitMqCapture Capture(string pattern) => new(_address, new QueueBinding(_exchange, pattern)) { TimeLimit = TimeSpan.FromMinutes(1) };

    private static ActualMessage Question(string text) => new() { Contents = Body.FromText(text, "text/plain") };

    private async Task PublishAsync(string routingKey, string body, (string Name, string Value)? header = null, string? to = null)
    {
        var properties = new BasicProperties { ContentType = "application/json", MessageId = $"m-{routingKey}" };
        if (header is var (name, value))
            properties.Headers = new Dictionary<string, object?> { [name] = value };
        await _channel!.BasicPublishAsync(to ?? _exchange, routingKey, mandatory: false, properties, Encoding.UTF8.GetBytes(body), Token);
    }
}
