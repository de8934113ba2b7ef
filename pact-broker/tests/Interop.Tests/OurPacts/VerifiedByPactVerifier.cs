using System.Text.Json.Nodes;
using Interop.Tests.Providers;
using Interop.Tests.Tools;

namespace Interop.Tests.OurPacts;

/// <summary>`pact verifier` reads our committed files and finds that our services keep them, through their sockets, state-change URLs and message endpoints.</summary>
public sealed class VerifiedByPactVerifier
{
    private static readonly string[] Readers = ["Notifications-Inventory.json", "Marketplace-Inventory.json"];

    [Theory]
    [InlineData("Inventory")]
    [InlineData("Pricing")]
    public async Task A_service_keeps_what_the_Gateway_wrote_down(string service)
    {
        await using var hosted = await HostedService.StartAsync(service);

        var verified = await Tool.PactAsync(
            "verifier", "--file", CommittedPacts.PathOf($"Gateway-{service}.json"), "--provider-name", service, "--hostname", hosted.Address.Host, "--port", $"{hosted.Address.Port}",
            "--state-change-url", hosted.StateChangeAddress.ToString(), "--no-colour");

        verified.ShouldExitWith(0);
    }

    [Fact]
    public async Task Inventory_announces_and_answers_what_others_wrote_down()
    {
        await using var hosted = await HostedService.StartAsync("Inventory");

        var verified = await Tool.PactAsync(
        [
            "verifier", .. Readers.SelectMany(pact => new[] { "--file", CommittedPacts.PathOf(pact) }), "--provider-name", "Inventory",
            "--hostname", hosted.MessageAddress.Host, "--port", $"{hosted.MessageAddress.Port}", "--state-change-url", hosted.StateChangeAddress.ToString(), "--no-colour",
        ]);

        verified.ShouldExitWith(0).All.Should().Contain("the stock of a product changed").And.Contain("a question for the stock of products");
    }

    [Fact]
    public async Task The_JavaScript_library_says_the_same_of_its_messages()
    {
        await using var hosted = await HostedService.StartAsync("Inventory");
        var options = new JsonObject
        {
            ["provider"] = "Inventory",
            ["providerBaseUrl"] = hosted.MessageAddress.AbsoluteUri.TrimEnd('/'),
            ["providerStatesSetupUrl"] = hosted.StateChangeAddress.AbsoluteUri,
            ["pactUrls"] = new JsonArray([.. Readers.Select(pact => JsonValue.Create(CommittedPacts.PathOf(pact)))]),
        };

        (await Tool.ScriptAsync("verify-with-core.mjs", options.ToJsonString())).ShouldExitWith(0);
    }
}
