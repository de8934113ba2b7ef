using System.Text.Json.Nodes;
using PactBroker.Cleaning;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Storage;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Cleaning;

/// <summary>A broker for which a test says how time passes.</summary>
internal sealed class AgingBroker : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly RunningBroker _broker;
    private readonly SettableTime _time;

    private AgingBroker(TestDatabase database, RunningBroker broker, SettableTime time)
    {
        (_database, _broker, _time) = (database, broker, time);
        Talk = new Talk(broker.BaseAddress);
    }

    public Talk Talk { get; }

    public DateTimeOffset Now => _time.Now;

    public static async Task<AgingBroker> StartAsync(string databaseName, CleaningOptions? cleaning = null)
    {
        var database = await TestDatabase.CreateAsync(databaseName);
        var time = new SettableTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var options = new BrokerOptions { Database = database.Database, Time = time, AllowContentModification = true, CheckForPotentialDuplicateNames = false, Cleaning = cleaning ?? new CleaningOptions() };
        return new AgingBroker(database, await BrokerHost.StartAsync(options, TestContext.Current.CancellationToken), time);
    }

    public void Pass(TimeSpan time) => _time.Now += time;

    public void PassDays(int days) => Pass(TimeSpan.FromDays(days));

    public async Task PublishAsync(string consumer, string version, string provider, string content = "a", string? branch = null, params string[] tags) => Expect(200, await Talk.PostAsync(
        "/contracts/publish", SomePact.Publication(consumer, version, provider, SomePact.Between(consumer, provider, content), branch, tags: tags)));

    public async Task VerifyAsync(string consumer, string consumerVersion, string provider, string providerVersion, bool success = true)
    {
        var pact = await Talk.GetAsync($"/pacts/provider/{provider}/consumer/{consumer}/version/{consumerVersion}");
        Expect(201, await Talk.PostAsync(
            pact.Link("pb:publish-verification-results")[Talk.Base.Length..], new JsonObject { ["success"] = success, ["providerApplicationVersion"] = providerVersion }.ToJsonString()));
    }

    public async Task DeployAsync(string pacticipant, string version, string environment) =>
        Expect(201, await Talk.PostAsync($"/pacticipants/{pacticipant}/versions/{version}/deployed-versions/environment/{await UuidAsync(environment)}"));

    public async Task ReleaseAsync(string pacticipant, string version, string environment) =>
        Expect(201, await Talk.PostAsync($"/pacticipants/{pacticipant}/versions/{version}/released-versions/environment/{await UuidAsync(environment)}"));

    public async Task ReserveAsync(string pacticipant, string version, string environment) =>
        Expect(201, await Talk.PostAsync($"/pacticipants/{pacticipant}/versions/{version}/deployed-versions/environment/{await UuidAsync(environment)}/reservation"));

    public async Task<JsonNode> CleanAsync(string settings = "{}") => Expect(200, await Talk.PostAsync("/cleaning", settings)).Json;

    public async Task<IReadOnlyList<string>> VersionsAsync(string pacticipant) =>
        [.. Expect(200, await Talk.GetAsync($"/pacticipants/{pacticipant}/versions")).Json["_embedded"]!["versions"]!.AsArray().Select(version => $"{version!["number"]}").Reverse()];

    public async ValueTask DisposeAsync()
    {
        Talk.Dispose();
        await _broker.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<string> UuidAsync(string environment) =>
        (await Talk.GetAsync($"/environments?name={environment}")).Json["_embedded"]!["environments"]![0]!["uuid"]!.ToString();

    private static Talk.Reply Expect(int status, Talk.Reply reply)
    {
        reply.Status.Should().Be(status, reply.Text);
        return reply;
    }
}
