using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;

namespace Contracts.Tests.Consumers.Messages;

public sealed class HandlingMessages : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private PactConfig Config => new() { PactDir = _folder.Path, DefaultJsonSettings = JsonSerializerOptions.Web };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_handler_gets_the_example_and_its_metadata()
    {
        var handled = new List<string>();
        await Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().WithPactMetadata("queue", "kind", "topic")
            .ExpectsToReceive("an order was placed")
            .Given("order 7 exists", new { id = 7 })
            .WithMetadata("topic", "orders").WithMetadata("key", Match.Regex("7", @"\d+"))
            .WithJsonContent(new { OrderId = Match.Integer(7), Lines = Match.MinType(new { Sku = "a" }, 2) })
            .VerifyAsync<OrderPlaced>((order, message) =>
            {
                handled.Add($"{order.OrderId} {order.Lines.Count} {message.MetadataText("topic")} {message.MetadataText("key")} {message.ContentType}");
                return Task.CompletedTask;
            });

        handled.Should().Equal("7 2 orders 7 application/json");
        var file = JsonDocument.Parse(_folder.Read("Mailer-Orders.json")).RootElement;
        file.GetProperty("metadata").GetProperty("queue").GetProperty("kind").GetString().Should().Be("topic");
        var message = file.GetProperty("interactions")[0];
        message.GetProperty("type").GetString().Should().Be("Asynchronous/Messages");
        message.GetProperty("contents").GetProperty("content").GetProperty("lines").GetArrayLength().Should().Be(2);
        message.GetProperty("matchingRules").GetProperty("metadata").GetProperty("key").GetProperty("matchers")[0].GetProperty("match").GetString().Should().Be("regex");
        message.GetProperty("providerStates")[0].GetProperty("params").GetProperty("id").GetInt32().Should().Be(7);
    }

    [Fact]
    public void A_message_of_version_3_has_the_layout_of_version_3()
    {
        Pact.V3("Mailer", "Orders", Config).WithMessageInteractions()
            .ExpectsToReceive("an order was placed").Given("s").WithMetadata("queueId", "1234").WithJsonContent(new { id = 1 })
            .Verify<JsonElement>(content => content.GetProperty("id").GetInt32().Should().Be(1));

        var message = JsonDocument.Parse(_folder.Read("Mailer-Orders.json")).RootElement.GetProperty("messages")[0];
        message.GetProperty("metadata").ToString().Should().Be("""
            {
                    "contentType": "application/json",
                    "queueId": "1234"
                  }
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Text_and_bytes_come_as_they_were_given()
    {
        await Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().ExpectsToReceive("text").WithContent("hello", "text/plain")
            .VerifyAsync<string>(text => Task.FromResult(text.Should().Be("hello")));
        await Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().ExpectsToReceive("bytes").WithContent([1, 255], "application/octet-stream")
            .VerifyAsync<byte[]>(bytes => Task.FromResult(bytes.Should().Equal(1, 255)));
    }

    [Fact]
    public async Task A_handler_that_throws_writes_nothing()
    {
        var message = Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().ExpectsToReceive("a message").WithJsonContent(new { id = 1 });

        var failure = await message.Awaiting(verifier => verifier.VerifyAsync<JsonElement>(_ => throw new TimeoutException("too late"))).Should().ThrowAsync<PactMessageConsumerVerificationException>();

        failure.WithInnerException<TimeoutException>();
        failure.WithMessage("The handler did not handle the message 'a message' of the pact Mailer → Orders. It threw TimeoutException: too late");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task An_example_that_is_not_what_the_handler_takes_is_a_failure()
    {
        var message = Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().ExpectsToReceive("a message").WithJsonContent(new { orderId = "seven" });

        await message.Awaiting(verifier => verifier.VerifyAsync<OrderPlaced>(_ => Task.CompletedTask)).Should().ThrowAsync<PactMessageConsumerVerificationException>().WithMessage("*JsonException*");
    }

    [Fact]
    public async Task A_message_that_is_answered_is_held_against_the_request_and_gives_its_answers()
    {
        await Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().ExpectsReplyTo("a question").Given("order 7 exists")
            .WithRequest(request => request.WithMetadata("topic", "questions").WithJsonContent(new { id = Match.Integer(7) }))
            .WillRespondWith(response => response.WithJsonContent(new { state = "paid" }))
            .VerifyAsync(send =>
            {
                var metadata = new Dictionary<string, JsonElement> { ["topic"] = JsonSerializer.SerializeToElement("questions") };
                var answers = send(new MessageExample("""{"id":8}"""u8.ToArray(), "application/json", metadata));
                answers.Should().ContainSingle().Which.Text.Should().Be("""{"state":"paid"}""");
                return Task.CompletedTask;
            });

        _folder.Read("Mailer-Orders.json").Should().Contain("Synchronous/Messages");
    }

    [Fact]
    public async Task Another_question_than_declared_is_a_failure()
    {
        var message = Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().ExpectsReplyTo("a question").WithRequest(request => request.WithJsonContent(new { id = Match.Integer(7) }));

        await message.Awaiting(builder => builder.VerifyAsync(send =>
        {
            send(new MessageExample("""{"id":"x"}"""u8.ToArray(), "application/json", new Dictionary<string, JsonElement>()));
            return Task.CompletedTask;
        })).Should().ThrowAsync<PactFailureException>().WithMessage("'a question' of the pact Mailer → Orders: The code under test sent another message.*$.id*");
    }

    [Fact]
    public async Task Http_and_messages_share_a_file_of_version_4_but_not_of_version_3()
    {
        foreach (var describe in (Func<Task>[])
        [
            () => HttpAsync(Pact.V4("Four", "Orders", Config).WithHttpInteractions()),
            () => Pact.V4("Four", "Orders", Config).WithMessageInteractions().ExpectsToReceive("m").WithJsonContent(1).VerifyAsync<int>(_ => Task.CompletedTask),
            () => HttpAsync(Pact.V3("Three", "Orders", Config).WithHttpInteractions()),
        ])
            await describe();

        await FluentActions.Awaiting(() => Pact.V3("Three", "Orders", Config).WithMessageInteractions().ExpectsToReceive("m").WithJsonContent(1).VerifyAsync<int>(_ => Task.CompletedTask))
            .Should().ThrowAsync<FormatException>().WithMessage("HTTP interactions and messages in one file cannot be written in a pact of version 3.0.0. Write the pact as version 4.");
    }

    private static Task HttpAsync<T>(IPactBuilder<T> pact)
        where T : class
    {
        _ = pact.UponReceiving("h") switch
        {
            IRequestBuilderV3 request => (object)request.WithRequest(HttpMethod.Get, "/").WillRespond(),
            IRequestBuilderV4 request => request.WithRequest(HttpMethod.Get, "/").WillRespond(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return pact.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            await client.GetAsync("/", TestContext.Current.CancellationToken);
        });
    }

    private sealed record OrderPlaced(int OrderId, IReadOnlyList<Line> Lines);

    private sealed record Line(string Sku);
}
