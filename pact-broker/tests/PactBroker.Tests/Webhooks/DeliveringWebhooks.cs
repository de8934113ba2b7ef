using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Webhooks;

/// <summary>What webhooks are to send is in a queue until it has been delivered or tried often enough.</summary>
public sealed class DeliveringWebhooks
{
    private static readonly int[] Seconds = [10, 60, 120, 300, 600, 1200];

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_fails_is_tried_again_after_the_delays_of_the_schedule_and_then_given_up(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        bench.Receiver.AnswerWith(500);
        var webhook = await bench.HookAsync(["contract_published"]);
        await bench.PublishAsync("Foo", "1", "Bar", "a");

        (await StandingAsync(bench, webhook)).Should().Be("not_run 0+7");
        (await bench.DeliverAsync()).Should().Be(1);
        foreach (var (delay, attempt) in Seconds.Select((delay, i) => (TimeSpan.FromSeconds(delay), i + 1)))
        {
            (await StandingAsync(bench, webhook)).Should().Be($"retrying {attempt}+{7 - attempt}");
            bench.Time.Advance(delay - TimeSpan.FromSeconds(1));
            (await bench.DeliverAsync()).Should().Be(0, "the delay is not over");
            bench.Time.Advance(TimeSpan.FromSeconds(2));
            (await bench.DeliverAsync()).Should().Be(1);
        }

        (await StandingAsync(bench, webhook)).Should().Be("failure 7+0");
        bench.Time.Advance(TimeSpan.FromDays(1));
        (await bench.DeliverAsync()).Should().Be(0);
        bench.Receiver.Requests.Should().HaveCount(7).And.OnlyContain(request => request.Id == bench.Receiver.Requests[0].Id, "a receiver can tell that it is the same");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_has_been_delivered_is_not_sent_again(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        bench.Receiver.AnswerWith(503, 204);
        var webhook = await bench.HookAsync(["contract_published"]);
        await bench.PublishAsync("Foo", "1", "Bar", "a");

        await bench.DeliverAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(11));
        await bench.DeliverAsync();

        (await StandingAsync(bench, webhook)).Should().Be("success 2+0");
        bench.Time.Advance(TimeSpan.FromDays(1));
        (await bench.DeliverAsync()).Should().Be(0);
        (await bench.LogsAsync(webhook)).Should().ContainAll("Attempt 1 of 7", "Status 503", "The next attempt follows in 10 seconds.", "Attempt 2 of 7", "Status 204", "Delivered.");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_one_node_takes_no_other_takes_unless_it_does_not_come_back(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.HookAsync(["contract_published"]);
        await bench.PublishAsync("Foo", "1", "Bar", "a");
        var (died, other) = (bench.Node(), bench.Node());

        var taken = await died.ClaimAsync(10, [], TestContext.Current.CancellationToken);
        taken.Should().ContainSingle();
        (await other.ClaimAsync(10, [], TestContext.Current.CancellationToken)).Should().BeEmpty();
        bench.Time.Advance(TimeSpan.FromSeconds(31));
        var takenOver = await other.ClaimAsync(10, [], TestContext.Current.CancellationToken);
        takenOver.Should().ContainSingle().Which.Attempts.Should().Be(2);

        // The first was not dead, but slow: what it notes does not decide any more.
        bench.Receiver.AnswerWith(500);
        await other.DeliverAsync(takenOver[0], TestContext.Current.CancellationToken);
        bench.Receiver.Answer = _ => Task.CompletedTask;
        await died.DeliverAsync(taken[0], TestContext.Current.CancellationToken);
        bench.Time.Advance(TimeSpan.FromSeconds(61));
        (await bench.DeliverAsync()).Should().Be(1, "the one that had it last failed");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_node_that_stops_gives_back_what_it_has_not_brought_to_an_end(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        using var stopping = new CancellationTokenSource();
        bench.Receiver.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var webhook = await bench.HookAsync(["contract_published"]);
        await bench.PublishAsync("Foo", "1", "Bar", "a");
        var node = bench.Node();
        var delivering = node.DeliverAsync((await node.ClaimAsync(1, [], TestContext.Current.CancellationToken))[0], stopping.Token);
        await bench.Receiver.ArrivalAsync();

        await stopping.CancelAsync();
        await delivering;

        (await StandingAsync(bench, webhook)).Should().Be("not_run 0+7");
        bench.Receiver.Answer = _ => Task.CompletedTask;
        (await bench.DeliverAsync()).Should().Be(1);
        (await StandingAsync(bench, webhook)).Should().Be("success 1+0");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_has_failed_can_be_sent_again_by_hand(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        var webhook = await bench.HookAsync(["contract_published"], body: "${pactbroker.consumerVersionNumber}");
        await bench.PublishAsync("Foo", "1", "Bar", "a");
        var first = (await bench.ReceivedAsync()).Single();
        await bench.PublishAsync("Foo", "2", "Bar", "b");
        await bench.DeliverAsync();
        var triggered = (await bench.TriggeredAsync(webhook))[^1];

        var again = await bench.Talk.PostAsync($"/triggered-webhooks/{triggered["uuid"]}/redeliver");

        again.Status.Should().Be(201);
        again.Json["triggerType"]!.ToString().Should().Be("user");
        var second = (await bench.ReceivedAsync()).Single();
        second.Body.Should().Be("1", "it says what was true then");
        second.Id.Should().NotBe(first.Id, "or a receiver that knows what it has had would not take it");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_switched_off_or_deleted_in_the_meantime_is_not_sent(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        var (off, deleted) = (await bench.HookAsync(["contract_published"]), await bench.HookAsync(["contract_published"]));
        await bench.PublishAsync("Foo", "1", "Bar", "a");
        var history = (await bench.TriggeredAsync(deleted)).Single();
        await bench.Talk.PutAsync($"/webhooks/{off}", """{"enabled":false,"events":[{"name":"contract_published"}],"request":{"method":"POST","url":"http://127.0.0.1/"}}""");
        (await bench.Talk.DeleteAsync($"/webhooks/{deleted}")).Status.Should().Be(204);

        await bench.DeliverAsync();

        bench.Receiver.Requests.Should().BeEmpty();
        (await StandingAsync(bench, off)).Should().Be("failure 1+0");
        (await bench.LogsAsync(off)).Should().Contain("the webhook has been switched off");
        var shown = await bench.Talk.GetAsync($"/triggered-webhooks/{history["uuid"]}");
        shown.Json["status"]!.ToString().Should().Be("failure");
        shown.Json["_links"]!.AsObject().Should().NotContainKey("pb:webhook").And.NotContainKey("pb:redeliver");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_publication_that_is_refused_sends_nothing(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.HookAsync(["contract_published"]);
        await bench.PublishAsync("Foo", "1", "Bar", "a");
        await bench.DeliverAsync();

        (await bench.Talk.PostAsync("/contracts/publish", Talking.SomePact.Publication("Foo", "1", "Bar", Talking.SomePact.Between("Foo", "Bar", "b")))).Status.Should().Be(409);

        (await bench.DeliverAsync()).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_has_been_sent_is_forgotten_after_a_week_but_the_newest(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        bench.Receiver.AnswerWith(200, 200, 500);
        var webhook = await bench.HookAsync(["contract_published"]);
        foreach (var version in new[] { "1", "2", "3" })
        {
            await bench.PublishAsync("Foo", version, "Bar", version);
            await bench.DeliverAsync();
        }

        const string KeepEverything = """{"keepVersionSelectors":[{"max_age":1000}]}""";
        bench.Time.Advance(TimeSpan.FromDays(6));
        (await bench.Talk.PostAsync("/cleaning", KeepEverything)).Json["deleted"]!["triggeredWebhooks"]!.GetValue<int>().Should().Be(0);
        bench.Time.Advance(TimeSpan.FromDays(2));
        (await bench.Talk.GetAsync("/cleaning")).Json["counts"]!["triggeredWebhooksToDelete"]!.GetValue<int>().Should().Be(2);
        (await bench.Talk.PostAsync("/cleaning", KeepEverything)).Json["deleted"]!["triggeredWebhooks"]!.GetValue<int>().Should().Be(2);

        (await StandingAsync(bench, webhook)).Should().Be("retrying 1+6", "what is still to be sent stays");
    }

    private static async Task<string> StandingAsync(WebhookBench bench, string webhook)
    {
        var triggered = (await bench.TriggeredAsync(webhook)).Single();
        return $"{triggered["status"]} {triggered["attemptsMade"]}+{triggered["attemptsRemaining"]}";
    }
}
