using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Interop.Tests.Providers;
using Interop.Tests.Tools;

namespace Interop.Tests.Brokers.Verifying;

/// <summary>A provider in JavaScript, whose tests use @pact-foundation/pact, verifies from our broker with pending pacts and work in progress.</summary>
public sealed class JavaScriptVerifierAgainstOurBroker : IAsyncLifetime
{
    private BrokerCommands _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerCommands.StartAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task A_pending_pact_fails_nobody_until_it_was_kept_once()
    {
        await using var keeping = await OrdersProvider.StartAsync();
        await using var breaking = await OrdersProvider.StartAsync(nameOfTotal: "sum");
        await JavaScriptPacts.WriteAsync(_broker.Folder);
        await _broker.PublishAsync(Path.Combine(_broker.Folder, "Web-Orders.json"), "w1");

        (await VerifyAsync(breaking, "o1")).ShouldExitWith(0).All.Should().Contain("pending");
        (await ResultAsync("w1")).Should().Be("o1 false");
        (await VerifyAsync(keeping, "o2")).ShouldExitWith(0);
        (await ResultAsync("w1")).Should().Be("o2 true");
        (await VerifyAsync(breaking, "o3")).ShouldExitWith(1).All.Should().Contain("total");
        (await ResultAsync("w1")).Should().Be("o3 false");
    }

    [Fact]
    public async Task Work_in_progress_fails_nobody()
    {
        await using var orders = await OrdersProvider.StartAsync();
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders"), "w1");
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders", path: "/not-there"), "w2", "feat/new");

        (await VerifyAsync(orders, "o1", ("includeWipPactsSince", "2020-01-01"))).ShouldExitWith(0).All.Should().Contain("feat/new");

        (await ResultAsync("w1")).Should().Be("o1 true");
        (await ResultAsync("w2")).Should().Be("o1 false");
    }

    [Fact]
    public async Task Without_a_pact_it_fails_unless_it_is_told_not_to()
    {
        await using var orders = await OrdersProvider.StartAsync();
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders"), "w1", "feat/new");
        await _broker.PublishAsync(_broker.WritePact("Web", "Other"), "w2");

        (await VerifyAsync(orders, "o1")).ShouldExitWith(1);
        (await VerifyAsync(orders, "o1", ("failIfNoPactsFound", false))).ShouldExitWith(0);
    }

    private Task<ToolResult> VerifyAsync(OrdersProvider provider, string version, params (string Name, JsonNode Value)[] more)
    {
        var options = new JsonObject
        {
            ["provider"] = "Orders",
            ["providerBaseUrl"] = provider.Address.ToString(),
            ["providerStatesSetupUrl"] = provider.StateChangeAddress.ToString(),
            ["providerVersion"] = version,
            ["providerVersionBranch"] = "main",
            ["pactBrokerUrl"] = _broker.Address.ToString(),
            ["publishVerificationResult"] = true,
            ["enablePending"] = true,
            ["consumerVersionSelectors"] = new JsonArray(new JsonObject { ["mainBranch"] = true }),
        };
        foreach (var (name, value) in more)
            options[name] = value;
        return Tool.ScriptAsync("verify-from-broker.mjs", options.ToJsonString());
    }

    private async Task<string> ResultAsync(string consumerVersion)
    {
        var summary = await _broker.Http.GetFromJsonAsync<JsonObject>($"verification-results/consumer/Web/version/{consumerVersion}/latest", TestContext.Current.CancellationToken);
        var result = summary!["_embedded"]!["verificationResults"]!.AsArray().Single()!;
        return $"{result["providerApplicationVersion"]} {result["success"]}";
    }
}
