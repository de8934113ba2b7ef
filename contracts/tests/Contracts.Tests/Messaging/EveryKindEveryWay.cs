using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Matching;
using Contracts.Messaging;
using Contracts.Providers;
using Contracts.Providers.Messages;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Tests.Providers;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Contracts.Tests.Messaging;

/// <summary>Asynchronous and synchronous messages of versions 3 and 4 against the code that produces them: in this process, behind an endpoint, through a RabbitMQ.</summary>
public sealed class EveryKindEveryWay
{
    private static readonly ImmutableSortedDictionary<string, string> Pacts = new Dictionary<string, string>
    {
        ["asynchronous, version 3"] = """
            { "consumer": { "name": "Shop" }, "provider": { "name": "Catalog" }, "metadata": { "pactSpecification": { "version": "3.0.0" } },
              "messages": [ { "description": "the stock of a chair", "contents": { "sku": "chair", "left": 5 }, "metadata": { "contentType": "application/json", "kind": "stock" },
                              "matchingRules": { "body": { "$.left": { "matchers": [ { "match": "integer" } ] } } } } ] }
            """,
        ["asynchronous, version 4"] = """
            { "consumer": { "name": "Shop" }, "provider": { "name": "Catalog" }, "metadata": { "pactSpecification": { "version": "4.0" } },
              "interactions": [ { "type": "Asynchronous/Messages", "description": "the stock of a chair", "metadata": { "kind": "stock" },
                                  "contents": { "contentType": "application/json", "encoded": false, "content": { "sku": "chair", "left": 5 } },
                                  "matchingRules": { "body": { "$.left": { "matchers": [ { "match": "integer" } ] } } } } ] }
            """,
        ["synchronous, version 4"] = """
            { "consumer": { "name": "Shop" }, "provider": { "name": "Catalog" }, "metadata": { "pactSpecification": { "version": "4.0" } },
              "interactions": [ { "type": "Synchronous/Messages", "description": "the stock of a chair",
                                  "request": { "contents": { "contentType": "application/json", "encoded": false, "content": { "sku": "chair" } } },
                                  "response": [ { "metadata": { "kind": "stock" }, "contents": { "contentType": "application/json", "encoded": false, "content": { "sku": "chair", "left": 5 } },
                                                  "matchingRules": { "body": { "$.left": { "matchers": [ { "match": "integer" } ] } } } } ] } ] }
            """,
    }.ToImmutableSortedDictionary();

    public static TheoryData<string> Kinds => [.. Pacts.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Kinds))]
    [Trait("row", "S1-003")]
    public Task In_this_process(string kind) => HoldsAsync(kind, catalog => VerdictAsync(Verifier(kind).WithMessages(Scenarios(kind, catalog))));

    [Theory, MemberData(nameof(Kinds))]
    public Task Behind_an_endpoint_as_other_verifiers_ask_it(string kind) => HoldsAsync(kind, async catalog =>
    {
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more => more.MapPost("/pact-messages", async (HttpContext context) =>
        {
            var question = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
            context.Response.Headers["Pact-Message-Metadata"] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(Catalog.Metadata));
            var body = question.TryGetProperty("request", out var request)
                ? catalog.Answer(JsonSerializer.SerializeToUtf8Bytes(request.GetProperty("contents").GetProperty("content")))
                : catalog.Announce("chair");
            return Results.Bytes(body, "application/json");
        }));
        return await VerdictAsync(Verifier(kind).WithMessageEndpoint(new Uri(app.Endpoint.BaseAddress, "pact-messages")));
    });

    [Theory, MemberData(nameof(Kinds))]
    public Task Behind_our_own_endpoint_for_other_verifiers(string kind) => HoldsAsync(kind, async catalog =>
    {
        await using var server = await MessageServer.StartAsync(Scenarios(kind, catalog), null, Token);
        return await VerdictAsync(Verifier(kind).WithMessageEndpoint(server.Address));
    });

    [Theory, MemberData(nameof(Kinds))]
    [Trait("row", "S1-003")]
    public Task Through_a_RabbitMQ(string kind) => HoldsAsync(kind, async catalog =>
    {
        var address = await ServerOrSkip.RabbitMqAsync();
        await using var service = await CatalogOnRabbitMq.StartAsync(address, catalog, Token);
        await using var capture = new RabbitMqCapture(address, new QueueBinding(service.Exchange, "#")) { FailsOnLeftovers = true };
        return await VerdictAsync(Verifier(kind).WithMessageCapture(capture).WithMessages(messages =>
        {
            if (kind.StartsWith("synchronous", StringComparison.Ordinal))
                messages.Add("the stock of a chair", async (ActualMessage request) => (await capture.AskAsync(service.Questions, request, Token)).ToProducedMessage());
            else
                messages.Add("the stock of a chair", async () => (await capture.AfterAsync(() => service.AnnounceAsync("chair", Token), AwaitedMessage.On("stock.#"), Token)).ToProducedMessage());
        }));
    });

    /// <summary>The right code passes and the wrong one does not, for the reason that is wrong with it.</summary>
    private static async Task HoldsAsync(string kind, Func<Catalog, Task<InteractionResult>> verify)
    {
        var right = await verify(new Catalog("left"));
        var wrong = await verify(new Catalog("remaining"));

        right.Verdict.Should().Be(Verdict.Passed, "{0} {1}: {2}", kind, right.Problem, right.Summary);
        wrong.Verdict.Should().Be(Verdict.ContractBroken, wrong.Problem);
        wrong.Mismatches.Should().ContainSingle().Which.Path.Should().Be("$.left");
    }

    private static Action<MessageScenarios> Scenarios(string kind, Catalog catalog) => messages =>
    {
        if (kind.StartsWith("synchronous", StringComparison.Ordinal))
            messages.Add("the stock of a chair", (ActualMessage request) => new ProducedMessage(catalog.Answer(request.Contents.Bytes), Catalog.Metadata));
        else
            messages.Add("the stock of a chair", () => new ProducedMessage(catalog.Announce("chair"), Catalog.Metadata));
    };

    private static PactVerifier Verifier(string kind) => new PactVerifier("Catalog")
        .WithSource(new InMemorySource(PactReader.Read(Encoding.UTF8.GetBytes(Pacts[kind])).Document))
        .WithFilter(InteractionFilter.All)
        .WithBuild(new ProviderBuild());

    private static Task<InteractionResult> VerdictAsync(PactVerifier verifier) => verifier.VerifyOneAsync();

    [Fact]
    public async Task Our_endpoint_says_what_it_does_not_know()
    {
        await using var server = await MessageServer.StartAsync(messages => messages.Add("order placed", object () => throw new InvalidOperationException("no stock")), null, Token);

        var unknown = await Some.Verifier(Some.Message("order lost", "{}")).WithMessageEndpoint(server.Address).VerifyOneAsync();
        var throwing = await Some.Verifier(Some.Message("order placed", "{}")).WithMessageEndpoint(server.Address).VerifyOneAsync();
        using var client = new HttpClient();
        using var nonsense = await client.PostAsync(server.Address, new StringContent("[]"), Token);

        unknown.Problem.Should().Contain("answered 404").And.Contain("Known messages:");
        throwing.Verdict.Should().Be(Verdict.ProviderError);
        throwing.Problem.Should().Contain("no stock");
        nonsense.StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
    }

    /// <summary>The code that makes the messages.</summary>
    /// <param name="member">What it calls the number.</param>
    private sealed class Catalog(string member)
    {
        public static Dictionary<string, string> Metadata { get; } = new() { ["contentType"] = "application/json", ["kind"] = "stock" };

        public byte[] Announce(string sku) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["sku"] = sku, [member] = 2 });

        public byte[] Answer(ReadOnlyMemory<byte> request) => Announce(JsonElement.Parse(request.Span).GetProperty("sku").GetString()!);
    }

    /// <summary>The same code as a service on RabbitMQ: announces to an exchange, and answers what comes to its queue where the question says.</summary>
    private sealed class CatalogOnRabbitMq(Catalog catalog, IConnection connection, IChannel channel, string questions) : IAsyncDisposable
    {
        public string Exchange { get; } = $"catalog-{Guid.NewGuid():N}";

        public string Questions { get; } = questions;

        public static async Task<CatalogOnRabbitMq> StartAsync(Uri address, Catalog catalog, CancellationToken cancellationToken)
        {
            var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(cancellationToken);
            var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            var questions = await channel.QueueDeclareAsync(cancellationToken: cancellationToken);
            var service = new CatalogOnRabbitMq(catalog, connection, channel, questions.QueueName);
            await channel.ExchangeDeclareAsync(service.Exchange, ExchangeType.Topic, autoDelete: true, cancellationToken: cancellationToken);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += async (_, question) => await service.PublishAsync(
                "", question.BasicProperties.ReplyTo!, catalog.Answer(question.Body), question.BasicProperties.CorrelationId, question.CancellationToken);
            await channel.BasicConsumeAsync(service.Questions, autoAck: true, consumer, cancellationToken);
            return service;
        }

        public Task AnnounceAsync(string sku, CancellationToken cancellationToken) => PublishAsync(Exchange, "stock.changed", catalog.Announce(sku), null, cancellationToken);

        public async ValueTask DisposeAsync()
        {
            await channel.DisposeAsync();
            await connection.DisposeAsync();
        }

        private async Task PublishAsync(string exchange, string routingKey, byte[] body, string? correlationId, CancellationToken cancellationToken)
        {
            var properties = new BasicProperties { ContentType = "application/json", CorrelationId = correlationId, Headers = new Dictionary<string, object?> { ["kind"] = "stock" } };
            await channel.BasicPublishAsync(exchange, routingKey, mandatory: false, properties, body, cancellationToken);
        }
    }
}
