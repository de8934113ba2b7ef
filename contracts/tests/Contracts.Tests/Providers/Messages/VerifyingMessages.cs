using System.Text;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Providers.Messages;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Providers.Apps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Contracts.Tests.Providers.Messages;

public sealed class VerifyingMessages
{
    [Fact]
    public async Task A_message_is_produced_after_its_states_with_their_values()
    {
        var result = await Some.Verifier(Some.Message("order placed", """{"orderId":42,"total":12.5}""", "an order of {total}"))
            .WithProviderStates(ProviderStates.None.Add("an order of {total}", () => new { orderId = 42, total = 12.5m }))
            .WithMessages(messages => messages.Add("order placed", async (int orderId, decimal total) =>
            {
                await Task.Yield();
                return new { OrderId = orderId, Total = total };
            }))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.Passed, result.Problem);
        result.Exchange!.Response.Should().Be("message\ncontentType: application/json\n\n{\"orderId\":42,\"total\":12.5}");
    }

    [Fact]
    public async Task Metadata_comes_with_the_scenario_or_with_the_message()
    {
        var expected = Some.Message("order placed", """{"id":1}""");
        expected = expected with { Message = expected.Message with { Metadata = [new("topic", JsonElement.Parse("\"orders\""))] } };
        var verifier = Some.Verifier(expected);

        (await verifier.WithMessages(messages => messages.Add("Order Placed", new { topic = "orders" }, () => new { id = 1 })).VerifyOneAsync()).Verdict.Should().Be(Verdict.Passed);
        (await verifier.WithMessages(messages => messages.Add("order placed", () => new ProducedMessage(new { id = 1 }, new { topic = "orders" }))).VerifyOneAsync()).Verdict.Should().Be(Verdict.Passed);
        (await verifier.WithMessages(messages => messages.Add("order placed", message => message.WithMetadata(new { topic = "sales" }).WithContent(() => new { id = 1 }))).VerifyOneAsync())
            .Mismatches.Should().ContainSingle().Which.Path.Should().Be("topic");
    }

    [Fact]
    public async Task A_wrong_message_breaks_the_contract()
    {
        var result = await Some.Verifier(Some.Message("order placed", """{"id":1}"""))
            .WithMessages(messages => messages.Add("order placed", () => new { id = 2 }))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.ContractBroken);
        result.Mismatches.Should().ContainSingle().Which.Path.Should().Be("$.id");
    }

    [Fact]
    public async Task A_description_without_a_scenario_is_told_with_the_closest()
    {
        var result = await Some.Verifier(Some.Message("order placed", "{}"))
            .WithMessages(messages => messages.Add("order was placed", () => new { }).Add("order shipped", () => new { }))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.EnvironmentError);
        result.Problem!.ReplaceLineEndings("\n").Should().Be("No scenario for the message 'order placed'. Did you mean 'order was placed'? Known messages:\n  order shipped\n  order was placed");
    }

    [Fact]
    public async Task A_producer_that_throws_or_hangs_has_its_class()
    {
        var verifier = Some.Verifier(Some.Message("order placed", "{}"));

        (await verifier.WithMessages(messages => messages.Add("order placed", object () => throw new InvalidOperationException("no stock"))).VerifyOneAsync())
            .Should().Match<InteractionResult>(result => result.Verdict == Verdict.ProviderError && result.Problem!.StartsWith("The provider threw InvalidOperationException: no stock"));
        (await verifier.WithMessages(messages => messages.Add("order placed", () => Task.Delay(Timeout.Infinite))).WithRequestTimeout(TimeSpan.FromMilliseconds(20)).VerifyOneAsync())
            .Verdict.Should().Be(Verdict.TimedOut);
    }

    [Fact]
    public async Task A_synchronous_message_gets_the_request_and_all_answers_are_compared()
    {
        var interaction = new SynchronousMessage
        {
            Description = "reserve",
            Request = new ExpectedMessage { Contents = Some.Json("""{"sku":"42"}""") },
            Responses = [new ExpectedMessage { Contents = Some.Json("""{"reserved":"42"}""") }, new ExpectedMessage { Contents = Some.Json("""{"left":2}""") }],
        };
        var verifier = Some.Verifier(interaction);

        static string Sku(ActualMessage request) => request.Contents.Json!.Value.GetProperty("sku").GetString()!;
        var both = await verifier.WithMessages(messages => messages.Add("reserve", (ActualMessage request) => new[] { new ProducedMessage(new { reserved = Sku(request) }), new ProducedMessage(new { left = 2 }) })).VerifyOneAsync();
        var one = await verifier.WithMessages(messages => messages.Add("reserve", (ActualMessage request) => new { reserved = Sku(request) })).VerifyOneAsync();

        both.Verdict.Should().Be(Verdict.Passed, both.Problem);
        one.Mismatches.Should().ContainSingle().Which.Message.Should().Be("Message 2 of 2 was expected but not produced");
    }

    [Fact]
    public async Task A_message_endpoint_is_asked_in_the_protocol_of_the_pact_verifiers()
    {
        JsonElement question = default;
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more => more.MapPost("/pact-messages", async (HttpContext context) =>
        {
            question = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
            if (question.GetProperty("description").GetString() != "order placed")
                return Results.Text("no such message", statusCode: 404);
            context.Response.Headers["Pact-Message-Metadata"] = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"topic":"orders"}"""));
            return Results.Text("""{"id":1}""", "application/json");
        }));
        var expected = Some.Message("order placed", """{"id":1}""");
        expected = expected with
        {
            ProviderStates = [Some.State("an order", """{"id":1}""")],
            Message = expected.Message with { Metadata = [new("topic", JsonElement.Parse("\"orders\"")), new("contentType", JsonElement.Parse("\"application/json\""))] },
        };
        var endpoint = new Uri(app.Endpoint.BaseAddress, "pact-messages");

        var result = await Some.Verifier(expected).WithMessageEndpoint(endpoint).WithProviderStatesIgnored().VerifyOneAsync();
        var unknown = await Some.Verifier(Some.Message("order lost", "{}")).WithMessageEndpoint(endpoint).VerifyOneAsync();
        var down = await Some.Verifier(expected).WithMessageEndpoint(Some.NobodyListens().BaseAddress).WithProviderStatesIgnored().VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.Passed, result.Problem);
        unknown.Problem.Should().Be($"The message endpoint {endpoint} answered 404. no such message");
        down.Verdict.Should().Be(Verdict.EnvironmentError);
    }

    [Fact]
    public async Task An_answer_of_the_endpoint_that_cannot_be_read_fails_that_message_and_no_other()
    {
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more => more.MapPost("/m", () => Results.Text("""{"id":1,"text":"much too long"}""", "application/json")));

        var result = await Some.Verifier(Some.Message("order placed", """{"id":1}"""))
            .WithMessageEndpoint(new Uri(app.Endpoint.BaseAddress, "m")).WithResponseLimit(10).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.ProviderError);
        result.Problem.Should().Contain("cannot be read: The response has more than 10 bytes");
    }

    [Fact]
    public async Task The_question_holds_the_description_and_the_states()
    {
        string? question = null;
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more => more.MapPost("/m", async (HttpContext context) =>
        {
            using var body = new StreamReader(context.Request.Body);
            question = await body.ReadToEndAsync();
        }));

        await Some.Verifier(Some.Message("order placed", "{}") with { ProviderStates = [Some.State("an order", """{"id":1}"""), new ProviderState("it is paid")] })
            .WithMessageEndpoint(new Uri(app.Endpoint.BaseAddress, "m")).WithProviderStatesIgnored().VerifyOneAsync();

        question.Should().Be("""{"description":"order placed","providerStates":[{"name":"an order","params":{"id":1}},{"name":"it is paid"}]}""");
    }

    [Fact]
    public async Task The_question_for_a_reply_holds_the_request_as_it_stands_in_the_pact()
    {
        string? question = null;
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more => more.MapPost("/m", async (HttpContext context) =>
        {
            using var body = new StreamReader(context.Request.Body);
            question = await body.ReadToEndAsync();
        }));
        var interaction = new SynchronousMessage
        {
            Description = "a price",
            Request = Some.Message("a price", """{"id":1}""").Message,
            Responses = [Some.Message("a price", """{"amount":2}""").Message],
        };

        await Some.Verifier(interaction).WithMessageEndpoint(new Uri(app.Endpoint.BaseAddress, "m")).VerifyOneAsync();

        question.Should().Be("""{"description":"a price","request":{"contents":{"content":{"id":1},"contentType":"application/json","encoded":false}}}""");
    }
}
