using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Contracts.Servers.Processes;
using PactBroker;
using PactBroker.Access;

namespace Interop.Tests.Pages;

/// <summary>A broker to look at, and requests to fill it with.</summary>
internal sealed class PagesBroker : IAsyncDisposable
{
    private readonly RunningBroker _broker;
    private readonly HttpClient _client = new();

    private PagesBroker(RunningBroker broker, string pathBase, BasicUser? user)
    {
        _broker = broker;
        Address = broker.BaseAddress.ToString().TrimEnd('/') + pathBase;
        AddressWithUser = user is null ? Address : Address.Replace("://", $"://{user.Username}:{user.Password}@", StringComparison.Ordinal);
        _client.DefaultRequestHeaders.Authorization = user is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user.Username}:{user.Password}")));
    }

    /// <summary>Where a browser finds it.</summary>
    public string Address { get; }

    /// <summary>The same, with whom to be there.</summary>
    public string AddressWithUser { get; }

    /// <summary>The address on a page of an environment.</summary>
    public string Production { get; private set; } = "";

    /// <summary>Where the newest result is.</summary>
    public string Result { get; private set; } = "";

    public static async Task<PagesBroker> StartAsync(string pathBase = "", BasicUser? user = null)
    {
        // Our command follows the links that it is given, so that they have to lead to the broker.
        var url = $"http://127.0.0.1:{FreePort.Find()}";
        var options = new BrokerOptions { Access = new AccessOptions { FullUser = user } };
        var started = new PagesBroker(await BrokerHost.StartAsync(pathBase.Length == 0 ? options : options with { Url = url, BaseUrls = [url + pathBase] }), pathBase, user);
        started.Production = Path.Combine("/environments", (await started.GetAsync("/environments?name=production"))["_embedded"]!["environments"]![0]!["uuid"]!.ToString());
        return started;
    }

    public Task<JsonNode> PublishAsync(string application, string version, string branch, params JsonObject[] contracts) => SendAsync("POST", "/contracts/publish", new JsonObject
    {
        ["pacticipantName"] = application,
        ["pacticipantVersionNumber"] = version,
        ["branch"] = branch,
        ["tags"] = new JsonArray(branch),
        ["buildUrl"] = $"https://ci.example.org/{E(version)}",
        ["contracts"] = new JsonArray([.. contracts]),
    }.ToJsonString());

    public static JsonObject Pact(string consumer, string provider, JsonNode content) => Content("pact", content).With("consumerName", consumer).With("providerName", provider);

    public static JsonObject Event(JsonNode content) => Content("event", content);

    public async Task VerifyAsync(string provider, string consumer, string version, string result)
    {
        var pact = await GetAsync($"/pacts/provider/{E(provider)}/consumer/{E(consumer)}/version/{E(version)}");
        Result = PathOf((await SendAsync("POST", LinkOf(pact, "pb:publish-verification-results"), result))["_links"]!["self"]!["href"]!.ToString());
    }

    /// <summary>What a provider version says that it answers, and the addresses of that and of the first pact that was held against it.</summary>
    public async Task<(string Contract, string StaticResult)> DescribeAsync(string provider, string version, string document)
    {
        var body = new JsonObject
        {
            ["pacticipantVersionNumber"] = version,
            ["contract"] = new JsonObject
            {
                ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(document)),
                ["contentType"] = "application/json",
                ["specification"] = "oas",
                ["selfVerificationResults"] = new JsonObject { ["success"] = true, ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(version)), ["contentType"] = "text/plain", ["format"] = version, ["verifier"] = version },
            },
        };
        await SendAsync("POST", $"/provider-contracts/provider/{E(provider)}/publish", body.ToJsonString());
        var described = await GetAsync($"/contracts/provider/{E(provider)}/version/{E(version)}");
        return (LinkOf(described, "self"), LinkOf(described["_embedded"]!["results"]![0]!, "self"));
    }

    public Task DeployAsync(string application, string version) =>
        SendAsync("POST", $"/pacticipants/{E(application)}/versions/{E(version)}/deployed-versions{Production.Replace("/environments", "/environment", StringComparison.Ordinal)}");

    /// <summary>The address of a new webhook.</summary>
    public async Task<string> HookAsync(JsonObject webhook) => LinkOf(await SendAsync("POST", "/webhooks", webhook.ToJsonString()), "self");

    /// <summary>What a webhook has been told to send most recently.</summary>
    public async Task<string> DeliveryOfAsync(string webhook) =>
        "/triggered-webhooks/" + (await GetAsync($"{webhook}/triggered-webhooks"))["_embedded"]!["triggeredWebhooks"]![0]!["uuid"];

    /// <summary>From now on contracts that break what the application has approved wait for the owner.</summary>
    public Task OwnAsync(string application, string owner) => SendAsync("PUT", $"/pacticipants/{E(application)}/approval", new JsonObject { ["owners"] = new JsonArray(owner) }.ToJsonString());

    /// <summary>Where it was asked most recently whether something may break.</summary>
    public async Task<string> ApprovalAsync() => LinkOf((await GetAsync("/approvals"))["_embedded"]!["approvals"]![0]!, "self");

    /// <summary>The address of what an application reads or writes of an event.</summary>
    public async Task<string> EventContractAsync(string application, string version, string name) =>
        LinkOf((await GetAsync($"/pacticipants/{E(application)}/versions/{E(version)}/events"))["_embedded"]!["events"]!.AsArray().Single(one => one!["event"]!.ToString() == name)!, "self");

    public async Task<JsonNode> GetAsync(string path) => await SendAsync("GET", path, null);

    public async Task<JsonNode> SendAsync(string method, string path, string? body = "{}", string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Address + path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, contentType) };
        request.Headers.TryAddWithoutValidation("Accept", "application/hal+json");
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.Should().BeTrue("{0} {1}: {2}", method, path, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The status of an address, as a browser asks for it.</summary>
    public async Task<int> StatusAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    public string LinkOf(JsonNode document, string relation) => PathOf(document["_links"]![relation]!["href"]!.ToString());

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _broker.DisposeAsync();
    }

    // Without what comes before the broker's own paths.
    private string PathOf(string href) => new Uri(href).AbsolutePath[new Uri(Address).AbsolutePath.TrimEnd('/').Length..];

    private static JsonObject Content(string specification, JsonNode content) => new()
    {
        ["specification"] = specification,
        ["contentType"] = "application/json",
        ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(content.ToJsonString())),
    };

    private static string E(string name) => Uri.EscapeDataString(name);
}
