using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Contracts.Servers.Processes;
using Interop.Tests.OurPacts;
using Interop.Tests.Tools;
using PactBroker;

namespace Interop.Tests.Pages;

/// <summary>A broker with the contracts of this repository, or with what somebody wants to harm with.</summary>
internal sealed class PagesBroker : IAsyncDisposable
{
    private readonly RunningBroker _broker;
    private readonly HttpClient _client;

    private PagesBroker(RunningBroker broker, string pathBase)
    {
        _broker = broker;
        Address = broker.BaseAddress.ToString().TrimEnd('/') + pathBase;
        _client = new HttpClient();
    }

    /// <summary>Where a browser finds it.</summary>
    public string Address { get; }

    /// <summary>The address on a page of an environment.</summary>
    public string Production { get; private set; } = "";

    public static async Task<PagesBroker> StartAsync(string pathBase = "")
    {
        // Our command follows the links that it is given, so that they have to lead to the broker.
        var url = $"http://127.0.0.1:{FreePort.Find()}";
        var options = pathBase.Length == 0 ? new BrokerOptions() : new BrokerOptions { Url = url, BaseUrls = [url + pathBase] };
        var started = new PagesBroker(await BrokerHost.StartAsync(options), pathBase);
        started.Production = Path.Combine("/environments", (await started.GetAsync("/environments?name=production"))["_embedded"]!["environments"]![0]!["uuid"]!.ToString());
        return started;
    }

    /// <summary>Pacts and schemas of this repository, published by our command; results, one of which is bad; deployments.</summary>
    public async Task PublishOursAsync()
    {
        var contracts = Path.GetDirectoryName(CommittedPacts.Folder)!;
        (await Tool.ContractsAsync("publish", CommittedPacts.Folder, Path.Combine(contracts, "schemas"), "--consumer-app-version", "a0901480", "--branch", "main", "--broker-base-url", Address)).ShouldExitWith(0);
        await VerifyAsync("Inventory", "Gateway", "a0901480", """{"success":true,"providerApplicationVersion":"71c0ffee","buildUrl":"https://ci.example.org/71c0ffee"}""");
        await VerifyAsync("Pricing", "Gateway", "a0901480", """
            {"success":false,"providerApplicationVersion":"5ca1ab1e","testResults":[{"interactionDescription":"a request for the price of a product","success":false,
            "mismatches":[{"attribute":"body","identifier":"$.amount","description":"Expected a number, but 'a lot' came","expected":"129.95","actual":"\"a lot\"","rule":"decimal"}]}]}
            """);
        await SendAsync("PUT", "/pacticipants/Inventory/labels/core");
        foreach (var (application, version) in new[] { ("Gateway", "a0901480"), ("Inventory", "71c0ffee"), ("Pricing", "5ca1ab1e"), ("Notifications", "a0901480") })
        {
            await SendAsync("POST", $"/pacticipants/{application}/versions/{version}/deployed-versions{Production.Replace("/environments", "/environment", StringComparison.Ordinal)}");
        }
    }

    public async Task VerifyAsync(string provider, string consumer, string version, string result)
    {
        var pact = await GetAsync($"/pacts/provider/{E(provider)}/consumer/{E(consumer)}/version/{E(version)}");
        Result = PathOf((await SendAsync("POST", PathOf(pact["_links"]!["pb:publish-verification-results"]!["href"]!.ToString()), result))["_links"]!["self"]!["href"]!.ToString());
    }

    /// <summary>Where the newest result is.</summary>
    public string Result { get; private set; } = "";

    /// <summary>Without what comes before the broker's own paths.</summary>
    public string PathOf(string href) => new Uri(href).AbsolutePath[new Uri(Address).AbsolutePath.TrimEnd('/').Length..];

    public async Task<JsonNode> GetAsync(string path) => (await _client.GetFromJsonAsync<JsonNode>(Address + path, TestContext.Current.CancellationToken))!;

    public async Task<JsonNode> SendAsync(string method, string path, string body = "{}")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Address + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.Should().BeTrue("{0} {1}: {2}", method, path, text);
        return JsonNode.Parse(text)!;
    }

    public Task<JsonNode> PublishAsync(string consumer, string version, string branch, JsonObject content) => SendAsync("POST", "/contracts/publish", new JsonObject
    {
        ["pacticipantName"] = consumer,
        ["pacticipantVersionNumber"] = version,
        ["branch"] = branch,
        ["tags"] = new JsonArray(branch),
        ["contracts"] = new JsonArray(content),
    }.ToJsonString());

    /// <summary>The status of an address, as a browser asks for it.</summary>
    public async Task<int> StatusAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _broker.DisposeAsync();
    }

    private static string E(string name) => Uri.EscapeDataString(name);
}
