using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

public sealed class ApprovingContracts
{
    [Fact]
    [Trait("row", "S4-080")]
    public async Task What_breaks_waits_is_looked_at_and_is_deployed_when_an_owner_has_said_yes()
    {
        await using var system = await RunningSystem.StartAsync();
        var pact = new PactText();
        await system.PublishAsync(pact, "1");
        (await system.RunAsync("approval", "owners", pact.Provider)).Expect(0).Output.Should().Contain("need no approval");
        (await system.RunAsync("approval", "owners", pact.Provider, "--owner", "alice", "--owner", "bob")).Expect(0).Output.Should().Contain("waits for alice or bob");
        (await system.RunAsync("approval", "list")).Expect(0).Output.Should().Contain("There are none.");
        await system.PublishAsync(pact with { State = "product 43 is priced" }, "2");
        var uuid = JsonNode.Parse((await system.RunAsync("approval", "list", "--pacticipant", pact.Provider, "-o", "json")).Expect(0).Output)![0]!["uuid"]!.ToString();

        (await system.RunAsync("approval", "list")).Expect(0).Output.Should().ContainAll(uuid, "pending", $"pact with {pact.Provider}", $"{pact.Consumer} 2", "alice, bob");
        (await system.RunAsync("approval", "show", uuid)).Expect(0).Output.Should().ContainAll("given product 43 is priced", "[interaction-new]", "Affected consumers", $"{pact.Consumer} 2 (publishes it)", "What changed");
        (await system.RunAsync("can-i-deploy", "--pacticipant", pact.Consumer, "--version", "2", "--to-environment", "production")).Expect(1).Output.Should().ContainAll("waits for approval", "alice or bob");
        (await system.RunAsync("approval", "approve", uuid, "--by", "mallory")).Expect(3).Error.Should().Contain("mallory is no owner here");
        (await system.RunAsync("approval", "approve", uuid, "--by", "alice", "--comment", "agreed")).Expect(0).Output.Should().Contain("Approved by alice");
        (await system.RunAsync("approval", "reject", uuid, "--by", "bob")).Expect(2).Error.Should().Contain("has been decided about: approved");
        (await system.RunAsync("approval", "show", uuid)).Expect(0).Output.Should().Contain("alice has decided: agreed");
        (await system.RunAsync("can-i-deploy", "--pacticipant", pact.Consumer, "--version", "2", "--to-environment", "production")).Output.Should().NotContain("approval");
    }

    [Theory]
    [InlineData("Orders --await-consumers", "--await-consumers is given without --owner")]
    [InlineData("Orders --nobody --owner alice", "--owner and --nobody are both given")]
    public async Task What_cannot_be_meant_of_owners_is_refused(string options, string because)
    {
        await using var system = await RunningSystem.StartAsync();

        (await system.RunAsync(["approval", "owners", .. options.Split(' ')])).Expect(2).Error.Should().Contain(because);
    }

    [Fact]
    public async Task What_is_rejected_is_listed_as_such_and_without_owners_nothing_waits()
    {
        await using var system = await RunningSystem.StartAsync();
        var pact = new PactText();
        await system.PublishAsync(pact, "1");
        (await system.RunAsync("approval", "owners", pact.Provider, "--owner", "alice")).Expect(0);
        await system.PublishAsync(pact with { State = "product 43 is priced" }, "2");
        var uuid = JsonNode.Parse((await system.RunAsync("approval", "list", "-o", "json")).Expect(0).Output)![0]!["uuid"]!.ToString();

        (await system.RunAsync("approval", "reject", uuid, "--by", "alice")).Expect(0).Output.Should().Contain("Rejected by alice");
        (await system.RunAsync("approval", "list", "--state", "rejected")).Expect(0).Output.Should().Contain(uuid);
        (await system.RunAsync("approval", "owners", pact.Provider, "--nobody")).Expect(0).Output.Should().Contain("need no approval");
        (await system.RunAsync("approval", "owners", pact.Provider, "--nobody", "--owner", "alice")).Expect(2).Error.Should().Contain("--owner and --nobody are both given");
        (await system.RunAsync("approval", "show", "none")).Expect(2);
    }
}
