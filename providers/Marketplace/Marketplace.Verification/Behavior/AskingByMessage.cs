using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using ServiceDefaults;
using ServiceDefaults.Correlation;
using ServiceDefaults.Events;
using ServiceDefaults.Events.Questions;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

/// <summary>Questions and answers between services, over RabbitMQ and within the process alike.</summary>
public sealed class AskingByMessage
{
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
    public async Task A_question_that_fails_has_no_answer_and_the_next_one_has_its_own(string broker)
    {
        await using var asking = await StartAsync(broker, TimeSpan.FromMinutes(1), app => app.AddQuestions());
        await using var answering = await AnsweringAsync(broker);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);

        // Both go the same way, so the one that fails is there first.
        var failing = AskUntilAsync(asking, "fail", patience.Token);
        (await AskAsync(asking, "what")).Should().Be("what?");

        await patience.CancelAsync();
        var ending = () => failing;
        if (broker == "InMemory")
            (await failing).Should().BeNull();
        else
            await ending.Should().ThrowAsync<OperationCanceledException>("over RabbitMQ nobody says that there is no answer");
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

    private static Task<string?> AskAsync(WebApplication app, string question) => AskUntilAsync(app, question, Token);

    private static async Task<string?> AskUntilAsync(WebApplication app, string question, CancellationToken cancellationToken) =>
        await app.Services.GetRequiredService<IQuestions>().AskAsync("echo", Encoding.UTF8.GetBytes(question), cancellationToken) is { } answer ? Encoding.UTF8.GetString(answer.Span) : null;

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

    private async Task<WebApplication> StartAsync(string broker, TimeSpan limit, Action<WebApplicationBuilder> add)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            [$"Events:{broker}"] = broker == "RabbitMq" ? (await TestServers.RabbitMqOrSkipAsync()).AbsoluteUri : _scope,
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
