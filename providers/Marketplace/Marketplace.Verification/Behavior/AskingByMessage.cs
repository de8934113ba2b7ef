using System.Text;
using Marketplace.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using ServiceDefaults;
using ServiceDefaults.Correlation;
using ServiceDefaults.Events;
using ServiceDefaults.Events.Questions;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

/// <summary>Questions and answers between services, over RabbitMQ and within the process alike.</summary>
public sealed class AskingByMessage
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _scope = $"echo-{Guid.NewGuid():N}";

    public static TheoryData<string> Brokers => ["RabbitMq", "InMemory"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Brokers))]
    public async Task Each_question_has_its_own_answer(string broker)
    {
        await using var asking = await StartAsync(broker, TimeSpan.FromMinutes(1), app => app.AddQuestions());
        await using var answering = await AnsweringAsync(broker);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => AskAsync(asking, $"question {number}")));

        answers.Should().Equal(Enumerable.Range(0, 20).Select(number => $"question {number}?"));
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task A_question_that_fails_has_no_answer_and_no_wait_and_the_next_one_has_its_own(string broker)
    {
        await using var asking = await StartAsync(broker, TimeSpan.FromHours(1), app => app.AddQuestions());
        await using var answering = await AnsweringAsync(broker);

        (await AskAsync(asking, "fail")).Should().BeNull();
        (await AskAsync(asking, "what")).Should().Be("what?");
    }

    [Fact]
    public async Task A_question_of_a_kind_that_nobody_knows_is_refused_with_the_reason_and_the_next_one_is_answered()
    {
        var address = await TestServers.RabbitMqOrSkipAsync();
        await using var asking = await StartAsync("RabbitMq", TimeSpan.FromHours(1), app => app.AddQuestions());
        await using var answering = await AnsweringAsync("RabbitMq");
        await using var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        await channel.ExchangeDeclareAsync(_scope, ExchangeType.Topic, durable: false, autoDelete: true, cancellationToken: Token);
        await channel.QueueBindAsync($"{_scope}.echo", _scope, "weather", cancellationToken: Token);
        var back = await channel.QueueDeclareAsync(cancellationToken: Token);

        await channel.BasicPublishAsync(_scope, "weather", mandatory: true, new BasicProperties { ReplyTo = back.QueueName }, "what"u8.ToArray(), Token);

        var refusal = await NextAsync(channel, back.QueueName);
        Encoding.UTF8.GetString((byte[])refusal.Headers!["x-refusal"]!).Should().Be("There is no answer to this question to weather; the log of whoever was asked says why.");
        (await AskAsync(asking, "what")).Should().Be("what?");
    }

    [Fact]
    public async Task Who_waits_for_an_answer_waits_no_longer_when_the_connection_is_lost_and_may_ask_again()
    {
        var address = await TestServers.RabbitMqOrSkipAsync();
        using var line = CutLine.To(address);
        await using var asking = await StartAsync("RabbitMq", TimeSpan.FromHours(1), app => app.AddQuestions(), line.Address);
        await using var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        await channel.QueueDeclareAsync($"{_scope}.silence", durable: false, exclusive: true, autoDelete: true, cancellationToken: Token);
        var unanswered = AskAsync(asking, "before", "silence");
        await NextAsync(channel, $"{_scope}.silence");

        line.Cut();

        (await unanswered).Should().BeNull();
        await using var answering = await AnsweringAsync("RabbitMq");
        (await AskAsync(asking, "after")).Should().Be("after?");
    }

    [Fact]
    public async Task Whoever_answers_goes_on_when_its_queue_was_deleted()
    {
        await using var asking = await StartAsync("RabbitMq", TimeSpan.FromMinutes(1), app => app.AddQuestions());
        await using var answering = await AnsweringAsync("RabbitMq");
        (await AskAsync(asking, "before")).Should().Be("before?");

        await DeleteQueueAsync();
        await TestServers.EnsureQueueForQuestionsAsync(await TestServers.RabbitMqOrSkipAsync(), $"{_scope}.echo");

        (await AskAsync(asking, "after")).Should().Be("after?");
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task Where_nobody_is_there_is_no_answer_and_no_wait(string broker)
    {
        // Far longer than a test may take: a question that comes back is not waited for.
        await using var asking = await StartAsync(broker, TimeSpan.FromHours(1), app => app.AddQuestions());

        (await AskAsync(asking, "what")).Should().BeNull();
    }

    [Fact]
    public async Task Without_a_message_broker_nobody_answers()
    {
        await using var asking = await StartAsync("Nothing", TimeSpan.FromHours(1), app => app.AddQuestions());

        (await AskAsync(asking, "what")).Should().BeNull();
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task What_a_question_came_of_goes_along(string broker)
    {
        await using var asking = await StartAsync(broker, TimeSpan.FromMinutes(1), app => app.AddQuestions());
        await using var answering = await AnsweringAsync(broker);
        asking.Services.GetRequiredService<CorrelationContext>().Current = "listing-4711";

        (await AskAsync(asking, "what")).Should().Be("what? listing-4711");
    }

    private static async Task<string?> AskAsync(WebApplication app, string question, string queue = "echo") =>
        await app.Services.GetRequiredService<IQuestions>().AskAsync(queue, Encoding.UTF8.GetBytes(question), Token).WaitAsync(Patience, Token) is { } answer
            ? Encoding.UTF8.GetString(answer.Span)
            : null;

    /// <summary>The next message of a queue, without its body; waits for it.</summary>
    private static async Task<IReadOnlyBasicProperties> NextAsync(IChannel channel, string queue)
    {
        var next = new TaskCompletionSource<IReadOnlyBasicProperties>(TaskCreationOptions.RunContinuationsAsynchronously);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            next.TrySetResult(new BasicProperties(message.BasicProperties));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer, Token);
        return await next.Task.WaitAsync(Patience, Token);
    }

    private async Task DeleteQueueAsync()
    {
        await using var connection = await new ConnectionFactory { Uri = await TestServers.RabbitMqOrSkipAsync() }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        await channel.QueueDeleteAsync($"{_scope}.echo", cancellationToken: Token);
    }

    private async Task<WebApplication> AnsweringAsync(string broker)
    {
        if (broker == "RabbitMq")
            await TestServers.EnsureQueueForQuestionsAsync(await TestServers.RabbitMqOrSkipAsync(), $"{_scope}.echo");
        return await StartAsync(broker, TimeSpan.FromMinutes(1), app =>
        {
            app.Services.AddScoped<Echo>();
            app.AddAnswers(new Answers().To<Echo>("echo", (echo, question, _) => Task.FromResult(echo.Answer(question))));
        });
    }

    private async Task<WebApplication> StartAsync(string broker, TimeSpan limit, Action<WebApplicationBuilder> add, Uri? address = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            [$"Events:{broker}"] = broker == "RabbitMq" ? (address ?? await TestServers.RabbitMqOrSkipAsync()).AbsoluteUri : _scope,
            ["Events:Scope"] = _scope,
            ["Events:AnswerTimeLimit"] = limit.ToString(),
        });
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders();
        add(builder);
        var app = builder.Build();
        await app.StartAsync(Token);
        return app;
    }

    /// <summary>Answers with the question, and what it came of.</summary>
    private sealed class Echo(CorrelationContext correlation)
    {
        public ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> question)
        {
            var text = Encoding.UTF8.GetString(question.Span);
            if (text == "fail")
                throw new InvalidOperationException("It fails.");
            return Encoding.UTF8.GetBytes($"{text}? {correlation.Current}".TrimEnd());
        }
    }
}
