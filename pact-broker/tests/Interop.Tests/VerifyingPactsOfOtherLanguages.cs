using System.Text.Json.Nodes;
using Interop.Tests.Providers;
using Interop.Tests.Tools;

namespace Interop.Tests;

/// <summary>A pact that the JavaScript library wrote, verified with our command; `pact verifier` is asked the same, and has to agree.</summary>
public sealed class VerifyingPactsOfOtherLanguages : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interop-").FullName;

    private string PactFile => Path.Combine(_folder, "Web-Orders.json");

    public async ValueTask InitializeAsync() => await JavaScriptPacts.WriteAsync(_folder);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_provider_that_keeps_it_passes_with_both_verifiers()
    {
        await using var provider = await OrdersProvider.StartAsync();

        (await VerifyWithPactAsync(provider)).ShouldExitWith(0);
        (await VerifyWithContractsAsync(provider)).ShouldExitWith(0);
    }

    [Fact]
    public async Task A_provider_that_renamed_a_property_fails_with_both_verifiers_at_the_same_place()
    {
        await using var provider = await OrdersProvider.StartAsync(nameOfTotal: "sum");

        (await VerifyWithPactAsync(provider)).ShouldExitWith(1).All.Should().Contain("missing the following keys: total");
        (await VerifyWithContractsAsync(provider)).ShouldExitWith(1).All.Should().Contain("missing the following keys: total");
    }

    [Fact]
    public async Task Its_interactions_pass_one_by_one()
    {
        await using var provider = await OrdersProvider.StartAsync();

        var report = JsonNode.Parse((await VerifyWithContractsAsync(provider, "--output", "json")).ShouldExitWith(0).Output)!;

        report["contracts"]![0]!["interactions"]!.AsArray().Select(interaction => (string)interaction!["description"]!).Should().BeEquivalentTo(
            "a new order", "a request for an order", "a request for an order that does not exist", "a search with a value per parameter");
    }

    private Task<ToolResult> VerifyWithContractsAsync(OrdersProvider provider, params string[] more) => Tool.ContractsAsync(
    [
        "verify", "--pact", PactFile, "--provider-base-url", provider.Address.ToString(),
        "--state-change-url", provider.StateChangeAddress.ToString(), .. more,
    ]);

    private Task<ToolResult> VerifyWithPactAsync(OrdersProvider provider) => Tool.PactAsync(
        "verifier", "--file", PactFile, "--provider-name", "Orders", "--hostname", provider.Address.Host, "--port", $"{provider.Address.Port}",
        "--state-change-url", provider.StateChangeAddress.ToString(), "--no-colour");
}
