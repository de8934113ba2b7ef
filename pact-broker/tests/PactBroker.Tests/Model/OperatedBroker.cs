using System.Diagnostics;
using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Model;

/// <summary>A broker to which operations happen over HTTP; a minute passes with each.</summary>
internal sealed class OperatedBroker : IAsyncDisposable
{
    private readonly RunningBroker _broker;
    private readonly Talk _talk;
    private readonly Clock _clock;
    private readonly Dictionary<string, string> _environments = [];

    private OperatedBroker(RunningBroker broker, Clock clock)
    {
        _broker = broker;
        _clock = clock;
        _talk = new Talk(broker.BaseAddress);
    }

    public static async Task<OperatedBroker> StartAsync(BrokerDatabase database)
    {
        var minutes = new Clock();
        var options = new BrokerOptions { Database = database, AllowContentModification = true, CheckForPotentialDuplicateNames = false, Time = minutes };
        var operated = new OperatedBroker(await BrokerHost.StartAsync(options, TestContext.Current.CancellationToken), minutes);
        foreach (var environment in (await operated.GetAsync("/environments"))["_embedded"]!["environments"]!.AsArray())
            operated._environments.Add($"{environment!["name"]}", $"{environment["uuid"]}");

        return operated;
    }

    /// <param name="isGranted">What the model says of a reservation.</param>
    public async Task CarryOutAsync(Operation operation, Func<Operation.Reserve, bool> isGranted)
    {
        _clock.Tick();
        await (operation switch
        {
            Operation.Publish(var consumer, var version, var provider, var content, var branch, var tag) => SendAsync(
                "POST", "/contracts/publish",
                SomePact.Publication(consumer, version, provider, SomePact.Between(consumer, provider, content), branch, tags: tag is null ? [] : [tag])),
            Operation.Verify verify => VerifyAsync(verify),
            Operation.AddToBranch(var name, var version, var branch) => SendAsync("PUT", $"/pacticipants/{name}/branches/{branch}/versions/{version}", "{}"),
            Operation.RemoveFromBranch(var name, var version, var branch) => SendAsync("DELETE", $"/pacticipants/{name}/branches/{branch}/versions/{version}", null),
            Operation.AddTag(var name, var version, var tag) => SendAsync("PUT", $"/pacticipants/{name}/versions/{version}/tags/{tag}", "{}"),
            Operation.RemoveTag(var name, var version, var tag) => SendAsync("DELETE", $"/pacticipants/{name}/versions/{version}/tags/{tag}", null),
            Operation.Deploy(var name, var version, var environment, var instance) => SendAsync(
                "POST", $"/pacticipants/{name}/versions/{version}/deployed-versions/environment/{_environments[environment]}",
                new JsonObject { ["applicationInstance"] = instance }.ToJsonString()),
            Operation.Release(var name, var version, var environment) => SendAsync(
                "POST", $"/pacticipants/{name}/versions/{version}/released-versions/environment/{_environments[environment]}", "{}"),
            Operation.Undeploy(var name, var version, var environment, var instance) => EndAsync(
                $"/environments/{_environments[environment]}/deployed-versions/currently-deployed?pacticipant={name}", "deployedVersions", "currentlyDeployed", version, instance),
            Operation.EndSupport(var name, var version, var environment) => EndAsync(
                $"/environments/{_environments[environment]}/released-versions/currently-supported?pacticipant={name}", "releasedVersions", "currentlySupported", version, instance: null),
            Operation.Reserve wish => ReserveAsync(wish, isGranted(wish)),
            Operation.GiveUp(var name, var version, var environment, var instance) => SendAsync(
                "DELETE", $"/pacticipants/{name}/versions/{version}/deployed-versions/environment/{_environments[environment]}/reservation?applicationInstance={instance}", null),
            Operation.DeletePact(var consumer, var version, var provider) => SendAsync("DELETE", $"/pacts/provider/{provider}/consumer/{consumer}/version/{version}", null),
            Operation.DeleteVersion(var name, var version) => SendAsync("DELETE", $"/pacticipants/{name}/versions/{version}", null),
            Operation.DeleteBranch(var name, var branch) => SendAsync("DELETE", $"/pacticipants/{name}/branches/{branch}", null),
            _ => throw new UnreachableException(),
        });
    }

    public async Task<PlainAnswer> AskAsync(string path) => PlainAnswer.Read(await GetAsync(path));

    public async ValueTask DisposeAsync()
    {
        _talk.Dispose();
        await _broker.DisposeAsync();
    }

    private async Task VerifyAsync(Operation.Verify verify)
    {
        var pact = await GetAsync($"/pacts/provider/{verify.Provider}/consumer/{verify.Consumer}/version/{verify.ConsumerVersion}");
        await SendAsync(
            "POST", PathOf($"{pact["_links"]!["pb:publish-verification-results"]!["href"]}"),
            new JsonObject { ["success"] = verify.Success, ["providerApplicationVersion"] = verify.ProviderVersion }.ToJsonString());
    }

    private async Task ReserveAsync(Operation.Reserve wish, bool isGranted)
    {
        var path = $"/pacticipants/{wish.Pacticipant}/versions/{wish.Version}/deployed-versions/environment/{_environments[wish.Environment]}/reservation";
        var reply = await _talk.PostAsync(path, new JsonObject { ["applicationInstance"] = wish.Instance, ["expiresInSeconds"] = PlainModel.ReservedMinutes * 60 }.ToJsonString());
        if (reply.Status != (isGranted ? 201 : 200))
            throw new InvalidOperationException($"{wish} was answered with {reply.Status}, and the model says {isGranted}: {reply.Text}");
    }

    private async Task EndAsync(string list, string embedded, string flag, string version, string? instance)
    {
        var current = (await GetAsync(list))["_embedded"]![embedded]!.AsArray();
        var record = current.Single(item => $"{item!["_embedded"]!["version"]!["number"]}" == version && item["applicationInstance"]?.ToString() == instance);
        await SendAsync("PATCH", PathOf($"{record!["_links"]!["self"]!["href"]}"), new JsonObject { [flag] = false }.ToJsonString(), ("Content-Type", "application/merge-patch+json"));
    }

    private string PathOf(string address) => address[_talk.Base.Length..];

    private async Task<JsonNode> GetAsync(string path)
    {
        var reply = await _talk.GetAsync(path);
        return reply.Status == 200 ? reply.Json : throw new InvalidOperationException($"GET {path} was answered with {reply.Status}: {reply.Text}");
    }

    private async Task SendAsync(string method, string path, string? body, params (string Name, string Value)[] headers)
    {
        var reply = await _talk.SendAsync(method, path, body, headers);
        if (reply.Status is < 200 or > 299)
            throw new InvalidOperationException($"{method} {path} was answered with {reply.Status}: {reply.Text}");
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public void Tick() => _now = _now.AddMinutes(1);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
