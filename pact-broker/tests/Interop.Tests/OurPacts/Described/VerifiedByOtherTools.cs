using System.Text.Json.Nodes;
using Interop.Tests.BothWays.Messages;
using Interop.Tests.Tools;

namespace Interop.Tests.OurPacts.Described;

/// <summary>
/// Pacts that our consumer tests write, with every kind of body, every matcher, generators, faults, scenarios, and messages of all kinds: <c>pact verifier</c> and the JavaScript library
/// verify them as they are, pass a provider that gives other values which the rules allow, and fail every interaction of one that does not.
/// </summary>
public sealed class VerifiedByOtherTools : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interop-").FullName;

    private string Report => Path.Combine(_folder, "report.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Requests_with_every_kind_of_body(int version)
    {
        var pact = await DescribedRequests.WriteAsync(_folder, version);
        await using var right = await ThingsProvider.StartAsync(isWrong: false);
        await using var wrong = await ThingsProvider.StartAsync(isWrong: true);

        (await VerifyAsync(pact, DescribedRequests.Provider, right.Address, right.StateChangeAddress)).ShouldExitWith(0);
        (await VerifyAsync(pact, DescribedRequests.Provider, wrong.Address, wrong.StateChangeAddress)).ShouldExitWith(1);

        (await FailedAsync()).Should().HaveCount(DescribedRequests.CountOf(version));
    }

    [Fact]
    public async Task The_faults_and_scenarios_of_an_interaction_stand_beside_what_is_verified()
    {
        var pact = JsonNode.Parse(await File.ReadAllTextAsync(await DescribedRequests.WriteAsync(_folder, 4), TestContext.Current.CancellationToken))!;

        var interactions = pact["interactions"]!.AsArray().Where(interaction => ((string)interaction!["description"]!).StartsWith("a thing as", StringComparison.Ordinal)).ToList();
        interactions.Should().HaveCount(BodyKind.Of(version: 4).Length);
        interactions.Should().OnlyContain(interaction => (string?)interaction!["comments"]!["faults"]![0]!["fault"] == "status 503" && (int)interaction["response"]!["status"]! == 200);
        interactions.Should().OnlyContain(interaction => (string?)interaction!["comments"]!["scenarios"]![0]!["workflow"] == "checkout");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Messages_of_every_kind(int version)
    {
        var pact = version == 3 ? await DescribedMessages.WriteVersion3Async(_folder) : await DescribedMessages.WriteVersion4Async(_folder);
        await using var right = await ProducingProvider.StartAsync(DescribedMessages.Produce);
        await using var wrong = await ProducingProvider.StartAsync(DescribedMessages.ProduceWrongly);

        (await VerifyAsync(pact, DescribedMessages.Provider, right.Address)).ShouldExitWith(0);
        right.TakeQuestions().Should().HaveCount(version == 3 ? 4 : 6);
        (await VerifyAsync(pact, DescribedMessages.Provider, wrong.Address)).ShouldExitWith(1);

        (await FailedAsync()).Should().HaveCount(version == 3 ? 4 : 6);
    }

    [Fact]
    public async Task The_JavaScript_library_says_the_same()
    {
        var things = await DescribedRequests.WriteAsync(_folder, 4);
        var orders = await DescribedMessages.WriteVersion4Async(_folder);
        await using var right = await ThingsProvider.StartAsync(isWrong: false);
        await using var wrong = await ThingsProvider.StartAsync(isWrong: true);
        await using var producing = await ProducingProvider.StartAsync(DescribedMessages.Produce);
        await using var producingWrongly = await ProducingProvider.StartAsync(DescribedMessages.ProduceWrongly);

        (await VerifyInNodeAsync(things, DescribedRequests.Provider, right.Address, right.StateChangeAddress)).ShouldExitWith(0);
        (await VerifyInNodeAsync(things, DescribedRequests.Provider, wrong.Address, wrong.StateChangeAddress)).ShouldExitWith(1).All.Should().Contain($"There were {DescribedRequests.CountOf(version: 4)} pact failures");
        (await VerifyInNodeAsync(orders, DescribedMessages.Provider, producing.Address, script: "verify-with-core.mjs")).ShouldExitWith(0);
        (await VerifyInNodeAsync(orders, DescribedMessages.Provider, producingWrongly.Address, script: "verify-with-core.mjs")).ShouldExitWith(1).All.Should().Contain("There were 6 pact failures");
    }

    private Task<ToolResult> VerifyAsync(string pact, string provider, Uri address, Uri? states = null) => Tool.PactAsync(
    [
        "verifier", "--file", pact, "--provider-name", provider, "--hostname", address.Host, "--port", $"{address.Port}", "--json", Report, "--no-colour",
        .. states is null ? Array.Empty<string>() : ["--state-change-url", states.AbsoluteUri],
    ]);

    private static Task<ToolResult> VerifyInNodeAsync(string pact, string provider, Uri address, Uri? states = null, string script = "verify-from-broker.mjs")
    {
        var options = new JsonObject { ["provider"] = provider, ["providerBaseUrl"] = address.AbsoluteUri.TrimEnd('/'), ["pactUrls"] = new JsonArray(pact) };
        if (states is not null)
            options["providerStatesSetupUrl"] = states.AbsoluteUri;
        return Tool.ScriptAsync(script, options.ToJsonString());
    }

    private async Task<List<string>> FailedAsync()
    {
        var report = JsonNode.Parse(await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken))!;
        return [.. report["interactionResults"]!.AsArray().Where(result => (string?)result!["result"] == "Error").Select(result => (string)result!["description"]!)];
    }
}
