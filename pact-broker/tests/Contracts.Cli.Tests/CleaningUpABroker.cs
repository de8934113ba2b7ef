using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

public sealed class CleaningUpABroker
{
    private const string OnlyHeads = """[{"branch": true, "latest": true}]""";

    [Fact]
    public async Task A_dry_run_lists_what_would_go_and_why_the_rest_stays()
    {
        await using var system = await LiveAsync();

        var result = await system.RunAsync("broker", "clean", "--dry-run", "--keep-version-selectors", OnlyHeads);

        Snapshot.Verify(result.Expect(0).Output, "clean-dry-run");
        JsonNode.Parse((await system.RunAsync("broker", "clean", "--dry-run", "--keep-version-selectors", OnlyHeads, "-o", "json")).Expect(0).Output)!["counts"]!["versionsToDelete"]!
            .GetValue<int>().Should().Be(2, "nothing was deleted by the first");
    }

    [Fact]
    public async Task Without_it_they_go()
    {
        await using var system = await LiveAsync();

        (await system.RunAsync("broker", "clean", "--keep-version-selectors", OnlyHeads, "--deletion-limit", "1")).Expect(0).Output.Should().Contain("Gone: 1 versions, 0 branches, 1 publications");
        JsonNode.Parse((await system.RunAsync("broker", "clean", "--keep-version-selectors", OnlyHeads, "-o", "json")).Expect(0).Output)!["deleted"]!["versions"]!.GetValue<int>().Should().Be(1);
    }

    [Theory]
    [InlineData("branch", 2, "is not a JSON list")]
    [InlineData("{}", 2, "is not a JSON list")]
    [InlineData("""[{"brnch":"main"}]""", 2, "selector 1 has 'brnch'")]
    public async Task Selectors_that_cannot_be_meant_are_refused(string selectors, int exitCode, string why)
    {
        await using var system = await LiveAsync();

        (await system.RunAsync("broker", "clean", "--keep-version-selectors", selectors)).Expect(exitCode).Error.Should().Contain(why);
    }

    [Fact]
    public async Task A_broker_that_does_not_clean_up_on_request_is_said_so()
    {
        await using var other = await WebDouble.AlwaysAsync(200, """{"_links":{"self":{"href":"/"}}}""", "application/hal+json");
        using var shell = new CommandLine().WithBroker(other.Address);

        (await shell.RunAsync("broker", "clean")).Expect(3).Error.Should().Contain("pb:cleaning");
    }

    private static async Task<RunningSystem> LiveAsync()
    {
        var system = await RunningSystem.StartAsync();
        var pact = new PactText();
        foreach (var version in new[] { "1", "2", "3" })
            await system.PublishAsync(pact, version);
        await system.PublishAsync(pact, "4", "feat/x");
        return system;
    }
}
