using Microsoft.AspNetCore.Http;
using PactBroker.Domain.Webhooks.Outgoing;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Webhooks;

/// <summary>Receivers that fail, hang, say too much, or lead somewhere else.</summary>
public sealed class GuardedReceivers
{
    private static readonly string Database = TestDatabase.Names[0];

    [Fact]
    public async Task One_that_hangs_is_given_up_when_the_time_is_over()
    {
        await using var bench = await WebhookBench.StartAsync(Database);
        bench.Receiver.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var webhook = await HookAndPublishAsync(bench, "/");

        var delivering = bench.DeliverAsync();
        await bench.Receiver.ArrivalAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        await delivering;

        (await bench.LogsAsync(webhook)).Should().Contain("There was no whole answer within 15 seconds.").And.Contain("The next attempt follows in 10 seconds.");
    }

    [Fact]
    public async Task One_that_drips_is_given_up_as_well()
    {
        await using var bench = await WebhookBench.StartAsync(Database);
        bench.Receiver.Answer = async context =>
        {
            await context.Response.WriteAsync("a", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        var webhook = await HookAndPublishAsync(bench, "/");

        var delivering = bench.DeliverAsync();
        await bench.Receiver.ArrivalAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        await delivering;

        (await bench.TriggeredAsync(webhook))[0]["status"]!.ToString().Should().Be("retrying");
    }

    [Fact]
    public async Task Of_an_answer_of_ten_megabytes_64_kilobytes_are_read()
    {
        await using var bench = await WebhookBench.StartAsync(Database);
        var cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Receiver.Answer = async context =>
        {
            try
            {
                var chunk = new byte[1024 * 1024];
                Array.Fill(chunk, (byte)'x');
                for (var megabytes = 0; megabytes < 10; megabytes++)
                {
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                }

                // Who has read all that would wait for the end now.
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
            finally
            {
                cut.SetResult();
            }
        };
        var webhook = await HookAndPublishAsync(bench, "/");

        await bench.DeliverAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        (await bench.TriggeredAsync(webhook))[0]["status"]!.ToString().Should().Be("success", "it was delivered");
        var logs = await bench.LogsAsync(webhook);
        logs.Should().Contain("… and more, which was not read.");
        logs.Length.Should().BeLessThan(70_000);
        await cut.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("http://10.1.2.3/", "private")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "link-local")]
    [InlineData("http://[::1]/", "loopback")]
    [InlineData("http://[::ffff:10.1.2.3]/", "private")]
    [InlineData("http://0x0a010203/", "private")]
    public async Task One_that_sends_on_to_an_address_of_ours_leads_nowhere(string target, string kind)
    {
        await using var bench = await WebhookBench.StartAsync(Database, WebhookBench.OnlyThisHost with { Hosts = [] });
        bench.Receiver.Answer = context => SendOn(context, target);
        var webhook = await HookAndPublishAsync(bench, "/");

        await bench.DeliverAsync();

        var triggered = (await bench.TriggeredAsync(webhook))[0];
        triggered["status"]!.ToString().Should().Be("failure", "waiting does not make it allowed");
        (await bench.LogsAsync(webhook)).Should().Contain("The receiver sends it on to").And.Contain($"must not be a {kind} address");
    }

    [Fact]
    public async Task A_name_that_means_an_address_of_ours_is_not_called()
    {
        await using var bench = await WebhookBench.StartAsync(Database, new OutgoingRules { Schemes = ["http"] });
        await using var receiver = await Receiver.StartAsync();
        // The name is no address, so that only whoever connects can know.
        var webhook = await bench.HookAsync(["contract_published"], definition => definition["request"]!["url"] = $"http://localhost:{receiver.Address.Port}/");
        await bench.PublishAsync("Foo", "1", "Bar", "a");

        await bench.DeliverAsync();

        receiver.Requests.Should().BeEmpty();
        (await bench.LogsAsync(webhook)).Should().Contain("The address of localhost must not be a loopback address").And.Contain("PACT_BROKER_WEBHOOK_ALLOWED_NETWORKS");
    }

    [Fact]
    public async Task One_that_sends_on_to_another_host_that_is_not_allowed_leads_nowhere()
    {
        await using var bench = await WebhookBench.StartAsync(Database);
        bench.Receiver.Answer = context => SendOn(context, $"http://127.0.0.2:{bench.Receiver.Address.Port}/");
        var webhook = await HookAndPublishAsync(bench, "/");

        await bench.DeliverAsync();

        (await bench.LogsAsync(webhook)).Should().Contain("host must be in the whitelist 127.0.0.1");
    }

    [Fact]
    public async Task One_that_may_send_on_does_so_and_its_secrets_stay_behind()
    {
        await using var bench = await WebhookBench.StartAsync(Database);
        await using var second = await Receiver.StartAsync();
        bench.Receiver.Answer = context => SendOn(context, new Uri(second.Address, "/there").ToString());
        var webhook = await bench.HookAsync(["contract_published"], definition =>
        {
            definition["request"]!["username"] = "me";
            definition["request"]!["password"] = "hidden";
            definition["request"]!["headers"] = new System.Text.Json.Nodes.JsonObject { ["X-Token"] = "hidden", ["X-Name"] = "shown" };
        }, body: "text");
        await bench.PublishAsync("Foo", "1", "Bar", "a");

        await bench.DeliverAsync();

        bench.Receiver.Requests.Single().Headers.Should().ContainKeys("Authorization", "X-Token", "X-Name");
        var request = second.Requests.Single();
        (request.Method, request.Target, request.Body).Should().Be(("POST", "/there", "text"));
        request.Headers.Should().ContainKey("X-Name").And.NotContainKeys("Authorization", "X-Token");
        (await bench.TriggeredAsync(webhook))[0]["status"]!.ToString().Should().Be("success");
    }

    [Fact]
    public async Task One_that_sends_round_in_a_circle_is_asked_four_times()
    {
        await using var bench = await WebhookBench.StartAsync(Database);
        bench.Receiver.Answer = context => SendOn(context, "/again");
        var webhook = await HookAndPublishAsync(bench, "/");

        await bench.DeliverAsync();

        bench.Receiver.Requests.Should().HaveCount(4);
        (await bench.TriggeredAsync(webhook))[0]["status"]!.ToString().Should().Be("retrying");
    }

    [Fact]
    public async Task One_that_is_not_there_is_tried_again()
    {
        await using var bench = await WebhookBench.StartAsync(Database);
        Uri gone;
        await using (var other = await Receiver.StartAsync())
        {
            gone = other.Address;
        }

        var webhook = await bench.HookAsync(["contract_published"], definition => definition["request"]!["url"] = gone.ToString());
        await bench.PublishAsync("Foo", "1", "Bar", "a");

        await bench.DeliverAsync();

        (await bench.TriggeredAsync(webhook))[0]["status"]!.ToString().Should().Be("retrying");
    }

    [Fact]
    public async Task What_it_answers_is_hidden_while_any_host_may_be_called()
    {
        await using var bench = await WebhookBench.StartAsync(Database, WebhookBench.OnlyThisHost with { Hosts = [] });
        bench.Receiver.Answer = context => context.Response.WriteAsync("inner secret", context.RequestAborted);
        var webhook = await HookAndPublishAsync(bench, "/");

        await bench.DeliverAsync();

        (await bench.LogsAsync(webhook)).Should().NotContain("inner secret").And.Contain("Status 200").And.Contain("PACT_BROKER_WEBHOOK_HOST_WHITELIST");
        (await bench.Talk.PostAsync($"/webhooks/{webhook}/execute")).Text.Should().NotContain("inner secret").And.Contain("PACT_BROKER_WEBHOOK_HOST_WHITELIST");
    }

    private static async Task<string> HookAndPublishAsync(WebhookBench bench, string target)
    {
        var webhook = await bench.HookAsync(["contract_published"], target: target);
        await bench.PublishAsync("Foo", "1", "Bar", "a");
        return webhook;
    }

    private static Task SendOn(HttpContext context, string target)
    {
        context.Response.StatusCode = 307;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }
}
