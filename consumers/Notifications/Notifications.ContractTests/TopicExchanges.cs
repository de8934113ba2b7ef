using ServiceDefaults.Events;
using ServiceDefaults.Events.InMemory;

namespace Notifications.ContractTests;

/// <summary>The broker within the process takes events where RabbitMQ takes them.</summary>
public sealed class TopicExchanges
{
    private readonly InMemoryBroker _broker = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("order.placed", "order.placed", true)]
    [InlineData("order.placed", "order.assigned", false)]
    [InlineData("order.*", "order.placed", true)]
    [InlineData("order.*", "order", false)]
    [InlineData("order.*", "order.placed.late", false)]
    [InlineData("*.placed", "order.placed", true)]
    [InlineData("#", "order.placed", true)]
    [InlineData("order.#", "order", true)]
    [InlineData("order.#", "order.placed.late", true)]
    [InlineData("order.#", "orders", false)]
    [InlineData("#.late", "order.placed.late", true)]
    [InlineData("#.late", "late", true)]
    [InlineData("order.#.late", "order.late", true)]
    [InlineData("order.#.late", "order.placed", false)]
    public async Task A_queue_has_what_it_is_bound_to(string pattern, string routingKey, bool comes)
    {
        var queue = _broker.Queue("all");
        queue.Bind("orders", pattern);
        queue.Bind("orders", "the.end");

        await PublishAsync("orders", routingKey);
        await PublishAsync("orders", "the.end");

        (await NextAsync(queue)).Should().Be(comes ? routingKey : "the.end");
    }

    [Fact]
    public async Task An_event_comes_once_to_each_queue_however_often_it_is_bound()
    {
        InMemoryQueue[] queues = [_broker.Queue("one"), _broker.Queue("two")];
        foreach (var queue in queues)
        {
            queue.Bind("orders", "order.*");
            queue.Bind("orders", "#");
        }

        await PublishAsync("orders", "order.placed");
        await PublishAsync("payments", "order.placed");
        await PublishAsync("orders", "order.assigned");

        foreach (var queue in queues)
            (await NextAsync(queue), await NextAsync(queue)).Should().Be(("order.placed", "order.assigned"));
    }

    [Fact]
    public async Task What_was_interrupted_comes_again()
    {
        var queue = _broker.Queue("one");
        queue.Bind("orders", "#");
        await PublishAsync("orders", "order.placed");
        await PublishAsync("orders", "order.assigned");

        var interrupted = () => queue.TakeAsync(_ => throw new OperationCanceledException(), Token);

        await interrupted.Should().ThrowAsync<OperationCanceledException>();
        (await NextAsync(queue), await NextAsync(queue)).Should().Be(("order.placed", "order.assigned"));
    }

    private static async Task<string> NextAsync(InMemoryQueue queue)
    {
        var key = "";
        await queue.TakeAsync(
            told =>
            {
                key = told.RoutingKey;
                return Task.CompletedTask;
            },
            Token);
        return key;
    }

    private Task PublishAsync(string exchange, string routingKey) => _broker.PublishAsync(new OutgoingEvent(exchange, routingKey, "m1", "{}"u8.ToArray()), Token);
}
