using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

/// <summary>The command says what is not verified in the order of its risk, and how the risk comes about.</summary>
public sealed class AskingWhatIsUnverified
{
    [Fact]
    [Trait("row", "S1-009")]
    public async Task The_riskiest_comes_first_with_its_reason_as_text_markdown_and_json()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(new PactText { Consumer = "Kiosk", Provider = "Stock", Path = "/goods/1" }, "1");
        await system.PublishAsync(new PactText { Consumer = "Gateway" }, "1");
        await system.PublishAsync(new PactText { Consumer = "Checkout", Path = "/prices/7" }, "1");
        (await system.RunAsync("record-deployment", "--pacticipant", "Checkout", "--version", "1", "--environment", "production")).Expect(0);

        Snapshot.Verify((await system.RunAsync("unverified")).Expect(0).Output, "unverified-text");
        Snapshot.Verify((await system.RunAsync("unverified", "--output", "markdown")).Expect(0).Output, "unverified-markdown");
        var riskiest = JsonNode.Parse((await system.RunAsync("unverified", "--environment", "production", "--output", "json")).Expect(0).Output)!.AsArray().Should().ContainSingle().Subject!;
        $"{riskiest["score"]} {riskiest["interaction"]} of {riskiest["provider"]}, {riskiest["needs"]![0]!["consumer"]}".Should().Be("5 GET /prices/{} of Pricing, Checkout");
        (await system.RunAsync("unverified", "--limit", "1")).Expect(0).Output.Should().Contain("The riskiest 1 of 2 interactions without a success.").And.NotContain("Stock");
        (await system.RunAsync("unverified", "--provider", "Kiosk")).Expect(0).Output.Should().Contain("Nothing that counts is without a success.");
    }

    [Fact]
    public async Task Names_that_nobody_has_and_no_limit_are_wrong_questions()
    {
        await using var system = await RunningSystem.StartAsync();

        (await system.RunAsync("unverified", "--provider", "Nobody")).Expect(2).Error.Should().Contain("'Nobody' is not known");
        (await system.RunAsync("unverified", "--environment", "moon")).Expect(2).Error.Should().Contain("'moon' is not known; known are production, test");
        (await system.RunAsync("unverified", "--limit", "0")).Expect(2).Error.Should().Contain("--limit is 0");
    }
}
