using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

public sealed class RelyingOnOthers
{
    [Fact]
    [Trait("row", "S1-004")]
    public async Task A_provider_that_is_not_ours_to_verify_is_marked_so_and_evidence_of_it_decides()
    {
        await using var system = await RunningSystem.StartAsync();
        var pact = new PactText();
        await system.PublishAsync(pact, "1");
        string[] question = ["can-i-deploy", "--pacticipant", pact.Consumer, "--version", "1", "--to-environment", "production"];

        (await system.RunAsync("pacticipant", "save", pact.Provider, "--external", "--evidence-max-age", "7")).Expect(0).Output.Should().Contain("as one of others");
        (await system.RunAsync(question)).Expect(1).Output.Should().ContainAll("is external, and there is no evidence", "against a sandbox of");
        (await system.RunAsync("pacticipant", "save", pact.Provider, "--display-name", "Cards")).Expect(0);
        (await system.RunAsync(question)).Expect(1).Output.Should().Contain("is external");
        (await system.RunAsync("pacticipant", "save", pact.Provider, "--ours", "-o", "json")).Expect(0);
        (await system.RunAsync(question)).Expect(1).Output.Should().NotContain("is external");
    }

    [Theory]
    [InlineData("--external --ours", "--external and --ours are both given")]
    [InlineData("--evidence-max-age 7", "--evidence-max-age is given without --external")]
    [InlineData("--external --evidence-max-age 0", "from 1 to 3650")]
    public async Task What_cannot_be_meant_is_refused(string options, string because)
    {
        await using var system = await RunningSystem.StartAsync();

        (await system.RunAsync(["pacticipant", "save", "Cards", .. options.Split(' ')])).Expect(2).Error.Should().Contain(because);
    }
}
