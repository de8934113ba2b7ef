using System.Text;
using Contracts.Databases;
using Contracts.Messaging;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;
using Inventory.Api.Events;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Verification.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Events.Questions;
using ServiceDefaults.Testing;

namespace Inventory.Verification.Behavior;

/// <summary>What other services ask by message.</summary>
public sealed class AnsweringQuestions
{
    private const string Queue = "inventory.stock-levels";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("inventory.weather", """{"skus":["chair-oak"]}""", "Nothing here answers questions to inventory.weather.")]
    [InlineData(Queue, "chairs?", "A question to inventory.stock-levels could not be answered.")]
    [InlineData(Queue, "{}", "A question to inventory.stock-levels could not be answered.")]
    [InlineData(Queue, """{"skus":[]}""", "A question to inventory.stock-levels could not be answered.")]
    public async Task What_cannot_be_answered_has_no_answer_and_the_log_says_why(string queue, string question, string why)
    {
        await using var app = InventoryHost.OnSqlite();

        var answer = await AskAsync(app, queue, question);

        answer.Should().BeNull();
        app.Logs.Entries.Should().Contain(entry => entry.Message == why && Equals(entry.Scopes.GetValueOrDefault("CorrelationId"), "listing-4711"));
    }

    [Fact]
    public async Task A_question_over_RabbitMQ_that_cannot_be_read_is_refused_and_does_not_hold_up_the_next()
    {
        var address = await TestServers.RabbitMqOrSkipAsync();
        var scope = $"inventory-{Guid.NewGuid():N}";
        await TestServers.EnsureQueueForQuestionsAsync(address, $"{scope}.{Queue}");
        await using var capture = new RabbitMqCapture(address, new QueueBinding(StockChanged.Exchange, StockChanged.RoutingKey)) { TimeLimit = TimeSpan.FromMinutes(1) };
        await using var app = new InventoryHost(new SqliteTestDatabase()) { RabbitMq = address, Scope = scope };
        await app.SaveAsync(new Product { Sku = "chair-oak", Name = "Chair", Category = "furniture" }, new Stock { Sku = "chair-oak", Warehouse = "east", OnHand = 3 });

        var refusal = await capture.AskAsync($"{scope}.{Queue}", Question("chairs?"), Token);
        var answer = await capture.AskAsync($"{scope}.{Queue}", Question("""{"skus":["chair-oak"]}"""), Token);

        refusal.Headers["x-refusal"].Should().Be("There is no answer to this question to inventory.stock-levels; the log of whoever was asked says why.");
        answer.Text.Should().Be("""{"items":[{"sku":"chair-oak","known":true,"available":3}]}""");
    }

    private static ActualMessage Question(string text) => new() { Contents = Body.FromText(text, "application/json") };

    private static Task<ReadOnlyMemory<byte>?> AskAsync(InventoryHost app, string queue, string question) =>
        app.Services.GetRequiredService<Answering>().AnswerAsync(new Question(queue, Encoding.UTF8.GetBytes(question)) { CorrelationId = "listing-4711" }, Token);
}
