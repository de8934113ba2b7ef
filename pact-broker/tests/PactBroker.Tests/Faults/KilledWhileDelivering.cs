using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.AspNetCore.Http;
using PactBroker.Http;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Hosting;
using PactBroker.Tests.Talking;
using PactBroker.Tests.Webhooks;
using PactBroker.Webhooks.Deliveries;

namespace PactBroker.Tests.Faults;

/// <summary>A broker that is killed while it delivers: whatever was acknowledged is told at least once, and nobody is told who must not be.</summary>
public sealed class KilledWhileDelivering(ITestOutputHelper output)
{
    private const int Clients = 4;

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["PACT_BROKER_WEBHOOK_SCHEME_WHITELIST"] = "http",
        ["PACT_BROKER_WEBHOOK_HOST_WHITELIST"] = "127.0.0.1",
        ["PACT_BROKER_WEBHOOK_ALLOWED_NETWORKS"] = "127.0.0.0/8",
        ["PACT_BROKER_WEBHOOK_TIME_LIMIT"] = "1",
        ["PACT_BROKER_WEBHOOK_RETRY_SCHEDULE"] = "1 1 1 1 1",
    };

    private int _answers;

    private static int Kills => Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 } ? 10 : 3;

    public static TheoryData<string> Databases => [.. EmptyDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Tells_everything_that_it_acknowledged_and_only_to_whom_it_may(string name)
    {
        await using var database = await EmptyDatabase.CreateAsync(name);
        await using var receiver = await Receiver.StartAsync();
        await using var forbidden = await Receiver.StartAsync("127.0.0.2");
        receiver.Answer = context => AnswerAsync(context, forbidden.Address);
        await DefineAsync(database, receiver, forbidden);
        var (random, acknowledged) = (new Random(7), new ConcurrentBag<string>());
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var broker = await BrokerProcess.StartAsync(database, Settings);
            await PublishUntilKilledAsync(broker, receiver, kill, random.Next(10, 60), acknowledged);
        }

        await DeliverTheRestAsync(database);
        Told(receiver, "/told").Should().Contain(acknowledged);
        Told(receiver, "/leads-away").Should().Contain(acknowledged, "it is asked, and not followed");
        forbidden.Requests.Should().BeEmpty();
        output.WriteLine($"{Kills} kills, {acknowledged.Count} publications acknowledged, {receiver.Requests.Count} requests received, {receiver.Requests.Select(request => request.Id).Distinct().Count()} of them different");
    }

    /// <summary>One that is told, one that leads to somebody else, and one whose host may not be called any more.</summary>
    private static async Task DefineAsync(EmptyDatabase database, Receiver receiver, Receiver forbidden)
    {
        using var broker = await BrokerProcess.StartAsync(database, Settings.Append(new("PACT_BROKER_WEBHOOK_HOST_WHITELIST", "127.0.0.1 127.0.0.2")).GroupBy(setting => setting.Key).Select(group => group.Last()));
        using var talk = new Talk(broker.Address);
        foreach (var url in new[] { new Uri(receiver.Address, "/told"), new Uri(receiver.Address, "/leads-away"), forbidden.Address })
        {
            var request = new JsonObject { ["method"] = "POST", ["url"] = url.ToString(), ["body"] = "${pactbroker.consumerVersionNumber}" };
            var events = new JsonArray(new JsonObject { ["name"] = "contract_published" });
            (await talk.PostAsync("/webhooks", new JsonObject { ["events"] = events, ["request"] = request }.ToJsonString())).Status.Should().Be(201);
        }
    }

    // Every fourth fails, whichever that is.
    private Task AnswerAsync(HttpContext context, Uri forbidden)
    {
        context.Response.StatusCode = context.Request.Path == "/leads-away" ? 307 : Interlocked.Increment(ref _answers) % 4 == 0 ? 500 : 200;
        context.Response.Headers.Location = forbidden.ToString();
        return Task.CompletedTask;
    }

    private static async Task PublishUntilKilledAsync(BrokerProcess broker, Receiver receiver, int kill, int after, ConcurrentBag<string> acknowledged)
    {
        var before = receiver.Requests.Count;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            using var talk = new Talk(broker.Address);
            try
            {
                for (var i = 0; ; i++)
                {
                    var version = $"{kill}.{client}.{i}";
                    var reply = await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", version, "Bar", SomePact.Between("Foo", "Bar", version)));
                    reply.Status.Should().Be(200, reply.Text);
                    acknowledged.Add(version);
                    if (receiver.Requests.Count - before > after)
                    {
                        broker.Kill();
                    }
                }
            }
            catch (HttpRequestException)
            {
                // The broker is gone. What was under way may have happened or not.
            }
        }));
    }

    /// <summary>One more node, whose clock is ahead: what the killed ones had taken is due for it, and what is to be tried again.</summary>
    private static async Task DeliverTheRestAsync(EmptyDatabase database)
    {
        var time = new SteppedTime(TimeProvider.System.GetUtcNow());
        var options = BrokerEnvironment.Read(Settings.ToDictionary()) with { Time = time };
        await using var storage = database.Database.Open(time);
        using var services = new BrokerServices(storage, options.Settings);
        var node = new DeliveryAttempts(services, options.Webhooks, time);
        await using var connection = await database.ConnectAsync();
        while (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM triggered_webhooks WHERE next_attempt_at IS NOT NULL") > 0)
        {
            time.Advance(TimeSpan.FromHours(1));
            await Task.WhenAll((await node.ClaimAsync(100, [], TestContext.Current.CancellationToken)).Select(delivery => node.DeliverAsync(delivery, TestContext.Current.CancellationToken)));
        }
    }

    private static IEnumerable<string> Told(Receiver receiver, string target) => receiver.Requests.Where(request => request.Target == target).Select(request => request.Body);
}
