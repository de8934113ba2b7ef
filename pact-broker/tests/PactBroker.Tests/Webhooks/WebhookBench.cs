using System.Text.Json.Nodes;
using PactBroker.Domain.Webhooks.Outgoing;
using PactBroker.Http;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;
using PactBroker.Webhooks.Deliveries;
using PactBroker.Webhooks.Settings;

namespace PactBroker.Tests.Webhooks;

/// <summary>A broker that delivers when a test says so, at the time that the test says it is, and somebody who receives.</summary>
internal sealed class WebhookBench : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly RunningBroker _broker;
    private readonly BrokerServices _services;
    private readonly BrokerOptions _options;

    private WebhookBench(TestDatabase database, RunningBroker broker, BrokerServices services, BrokerOptions options, SteppedTime time, Receiver receiver)
    {
        (_database, _broker, _services, _options, Time, Receiver) = (database, broker, services, options, time, receiver);
        Talk = new Talk(broker.BaseAddress);
    }

    public static OutgoingRules OnlyThisHost { get; } = new() { Schemes = ["http"], Hosts = [HostRule.Parse("127.0.0.1")], AllowedNetworks = [NetworkText.Parse("127.0.0.0/8")] };

    public Talk Talk { get; }

    public Receiver Receiver { get; }

    public SteppedTime Time { get; }

    public static async Task<WebhookBench> StartAsync(string databaseName, OutgoingRules? rules = null)
    {
        var (time, database) = (new SteppedTime(), await TestDatabase.CreateAsync(databaseName));
        var options = new BrokerOptions { Database = database.Database, Time = time, Webhooks = new WebhookOptions { Rules = rules ?? OnlyThisHost } };
        var services = new BrokerServices(database.Database.Open(time), options.Settings, time);
        await services.Storage.WriteAsync(Environments.EnvironmentSeed.PlantAsync, TestContext.Current.CancellationToken);
        var app = BrokerApplication.Build(options, services);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebhookBench(database, new RunningBroker(app, services), services, options, time, await Receiver.StartAsync());
    }

    /// <summary>A node that delivers; there can be several.</summary>
    public DeliveryAttempts Node()
    {
        // Whatever was written has an instant of its own, a little after the one before; a clock that stands still would not have come to it.
        Time.Advance(TimeSpan.FromMilliseconds(1));
        return new DeliveryAttempts(_services, _options.Webhooks, Time);
    }

    /// <summary>Tries everything that is due, once; how much that was.</summary>
    public async Task<int> DeliverAsync()
    {
        var node = Node();
        var claimed = await node.ClaimAsync(100, [], TestContext.Current.CancellationToken);
        await Task.WhenAll(claimed.Select(delivery => node.DeliverAsync(delivery, TestContext.Current.CancellationToken)));
        return claimed.Count;
    }

    /// <summary>Delivers what is due, and what the receiver got.</summary>
    public async Task<IReadOnlyList<ReceivedRequest>> ReceivedAsync()
    {
        var before = Receiver.Requests.Count;
        await DeliverAsync();
        return [.. Receiver.Requests.Skip(before)];
    }

    /// <summary>Defines a webhook that calls the receiver.</summary>
    public async Task<string> HookAsync(string[] events, Action<JsonObject>? change = null, string target = "/", object? body = null)
    {
        var request = new JsonObject { ["method"] = "POST", ["url"] = Receiver.Address.ToString().TrimEnd('/') + target, ["body"] = body as JsonNode ?? (body is null ? null : JsonValue.Create($"{body}")) };
        var webhook = new JsonObject { ["events"] = new JsonArray([.. events.Select(name => new JsonObject { ["name"] = name })]), ["request"] = request };
        change?.Invoke(webhook);
        var reply = await Talk.PostAsync("/webhooks", webhook.ToJsonString());
        reply.Status.Should().Be(201, reply.Text);
        return reply.Json["uuid"]!.ToString();
    }

    public async Task PublishAsync(string consumer, string version, string provider, string content, string? branch = null, params string[] tags)
    {
        var reply = await Talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, version, provider, SomePact.Between(consumer, provider, content), branch, tags: tags));
        reply.Status.Should().Be(200, reply.Text);
    }

    /// <summary>Posts a result for what a consumer version has published.</summary>
    public async Task<Talk.Reply> VerifyAsync(string consumer, string version, string provider, string providerVersion, bool success, string? metadata = null)
    {
        var pact = await Talk.GetAsync($"/pacts/provider/{provider}/consumer/{consumer}/version/{version}");
        var content = pact.Link("pb:pact-version")[Talk.Base.Length..];
        var reply = await Talk.PostAsync(
            $"{content}{(metadata is null ? "" : $"/metadata/{metadata}")}/verification-results",
            new JsonObject { ["success"] = success, ["providerApplicationVersion"] = providerVersion, ["buildUrl"] = $"https://ci.example/{providerVersion}" }.ToJsonString());
        reply.Status.Should().Be(201, reply.Text);
        return reply;
    }

    public async Task DeployAsync(string pacticipant, string version, string environment)
    {
        var uuid = (await Talk.GetAsync($"/environments?name={environment}")).Json["_embedded"]!["environments"]![0]!["uuid"];
        (await Talk.PostAsync($"/pacticipants/{pacticipant}/versions/{version}/deployed-versions/environment/{uuid}")).Status.Should().Be(201);
    }

    /// <summary>What a webhook has sent, the newest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> TriggeredAsync(string webhook) =>
        [.. (await Talk.GetAsync($"/webhooks/{webhook}/triggered-webhooks")).Json["_embedded"]!["triggeredWebhooks"]!.AsArray().Select(item => item!)];

    public async Task<string> LogsAsync(string webhook) => (await Talk.GetAsync($"/triggered-webhooks/{(await TriggeredAsync(webhook))[0]["uuid"]}/logs")).Text;

    public async ValueTask DisposeAsync()
    {
        Talk.Dispose();
        await Receiver.DisposeAsync();
        await _broker.DisposeAsync();
        await _database.DisposeAsync();
    }
}
