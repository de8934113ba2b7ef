using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

/// <summary>A checkout through three services: its steps are in the pacts of two consumers, and each provider is verified by itself.</summary>
public sealed class FollowingWorkflows : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [Trait("row", "S0-019"), Trait("row", "S2-034"), Trait("row", "S2-035"), Trait("row", "S4-028"), Trait("row", "S4-071")]
    public async Task Steps_of_all_consumers_are_one_workflow_and_patterns_are_told_with_what_shows_them(string output)
    {
        WriteCheckout();

        var result = await _shell.RunAsync("workflows", "--output", output);

        Snapshot.Verify(result.Expect(0).Output, $"workflows-{output}");
    }

    [Fact]
    [Trait("row", "S0-018"), Trait("row", "S0-019"), Trait("row", "S2-040"), Trait("row", "S4-018")]
    public async Task Who_verified_all_steps_but_one_is_told_at_which_the_workflow_fails()
    {
        WriteCheckout();
        (await VerifyAsync("Orders", """{"total":10}""")).Expect(0);
        (await VerifyAsync("Pricing", """{"price":10}""")).Expect(1);

        var result = await _shell.RunAsync("workflows", "--results", "results", "--require", "timeout");

        Snapshot.Verify(result.Expect(1).Output, "workflows-failed");
    }

    [Fact]
    [Trait("row", "S4-018")]
    public async Task A_critical_workflow_has_to_be_verified_to_its_last_step()
    {
        WriteCheckout();
        (await VerifyAsync("Orders", """{"total":10}""")).Expect(0);

        (await _shell.RunAsync("workflows", "--results", "results")).Expect(1).Output.Should().Contain("missed: checkout, step 2, Orders → Pricing: a price (given a product): not verified");

        (await VerifyAsync("Pricing", """{"amount":10}""")).Expect(0);
        var passed = (await _shell.RunAsync("workflows", "--results", "results/Orders.json", "--results", "results/Pricing.json", "--require", "timeout")).Expect(0).Output;
        passed.Should().MatchRegex(@"checkout\s+yes\s+2\s+3\s+Gateway, Orders, Pricing\s+passed").And.NotContain("missed");
    }

    [Fact]
    public async Task What_was_found_of_an_interaction_that_says_something_else_by_now_counts_no_more()
    {
        WriteCheckout();
        (await VerifyAsync("Orders", """{"total":10}""")).Expect(0);
        Write("Gateway", "Orders", Interaction("an order", "/orders/2", """{"workflow":"checkout","step":1,"category":"happy path"}"""));

        (await _shell.RunAsync("workflows", "--results", "results", "--contracts", "contracts/pacts/Gateway-Orders.json")).Expect(0).Output.Should().MatchRegex(@"checkout\s+1\s+1\s+Gateway, Orders\s+0 of 1 verified");
    }

    [Fact]
    [Trait("row", "S4-018")]
    public async Task A_critical_workflow_that_breaks_off_is_1_and_another_one_is_told()
    {
        Write("Gateway", "Orders", Interaction("an order", "/orders/1", """{"workflow":"refund","step":2,"critical":true,"category":"failure"}""", """{"workflow":"returns","step":3,"category":"happy path"}"""));
        Write("Pricing", "Stock", Interaction("the stock", "/stock/1", """{"workflow":"refund","step":3,"critical":true,"category":"happy path"}"""));

        var result = (await _shell.RunAsync("workflows")).Expect(1).Output;

        result.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.StartsWith("missed: ", StringComparison.Ordinal)).Should().Equal(
            "missed: refund: nobody says what step 1 is.",
            "missed: refund: step 2 is never shown to go well.",
            "missed: refund: Pricing is where step 3 begins, and no step before leads there.");
        result.Should().MatchRegex(@"returns\s+3\s+1\s+Gateway, Orders\s+1 gap");
    }

    [Theory]
    [InlineData(3, "wide: nobody says what steps 1 to 2 are.")]
    [InlineData(int.MaxValue, "wide: nobody says what steps 1 to 2147483646 are.")]
    public async Task Steps_that_nobody_says_are_told_in_one_sentence_however_many(int step, string gap)
    {
        Write("Gateway", "Orders", Interaction("an order", "/orders/1", $$"""{"workflow":"wide","step":{{step}},"critical":true}""", """{"workflow":"wide","step":0}""", """{"workflow":"none","step":-1}"""));

        var view = JsonNode.Parse((await _shell.RunAsync("workflows", "--output", "json")).Expect(1).Output)!;

        view["missed"]!.AsArray().Select(missed => $"{missed}").Should().Equal(gap);
        view["workflows"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task A_service_of_no_contract_is_2()
    {
        WriteCheckout();

        (await _shell.RunAsync("workflows", "--service", "Orders", "--service", "Order")).Expect(2).Error.Should().Contain("no contract in contracts/pacts is about 'Order'");
    }

    [Fact]
    public async Task Names_in_markdown_are_text()
    {
        Write("Gateway", "Orders", Interaction("an order", "/orders/1", """{"workflow":"<img src=x>","step":2,"critical":true}"""));

        (await _shell.RunAsync("workflows", "--output", "markdown")).Expect(1).Output.Should().Contain("**&lt;img src=x>**").And.Contain("- &lt;img src=x>: nobody says what step 1 is.").And.NotContain("<img");
    }

    [Fact]
    [Trait("row", "S2-040")]
    public async Task A_pattern_that_is_asked_for_has_to_be_shown()
    {
        WriteCheckout();

        (await _shell.RunAsync("workflows", "--require", "timeout", "--require", "correlation", "--require", "outbox")).Expect(0);
        (await _shell.RunAsync("workflows", "--require", "breaker")).Expect(1).Output.Should().Contain("missed: breaker: no interaction shows that who failed too often is left alone for a while");
        (await _shell.RunAsync("workflows", "--require", "tracing")).Expect(2).Error.Should().StartWith("contracts: no pattern of requests is called 'tracing'");
    }

    [Fact]
    [Trait("row", "S0-019"), Trait("row", "S2-040"), Trait("row", "S4-018")]
    public async Task The_workflows_of_this_repository_are_whole_and_show_every_pattern()
    {
        RepositoryFolder.CopyContractsTo(_shell.Folder);
        var patterns = JsonNode.Parse((await _shell.RunAsync("workflows", "--output", "json")).Expect(0).Output)!["patterns"]!.AsArray().Select(pattern => $"{pattern!["pattern"]}").ToList();

        var view = JsonNode.Parse((await _shell.RunAsync(["workflows", "--output", "json", .. patterns.SelectMany(pattern => new[] { "--require", pattern })])).Expect(0).Output)!;

        patterns.Should().HaveCountGreaterThanOrEqualTo(10);
        view["workflows"]!.AsArray().Select(workflow => $"{workflow!["name"]}: {workflow["status"]}").Should().Equal(
            "checkout: under contract", "life of an order: under contract", "registration: under contract", "selling outside: under contract");
        view["workflows"]!.AsArray().Where(workflow => (bool)workflow!["critical"]!).Select(workflow => $"{workflow!["name"]}").Should().Equal("checkout", "registration");
    }

    [Theory]
    [InlineData("nothing-here", "contracts: there is no report of a verification at nothing-here")]
    [InlineData("contracts/pacts", "is not the report of a verification")]
    public async Task What_is_no_report_is_2(string path, string message)
    {
        WriteCheckout();

        (await _shell.RunAsync("workflows", "--results", path)).Expect(2).Error.Should().Contain(message);
    }

    [Fact]
    public async Task Where_no_test_says_a_step_it_is_told_how()
    {
        new PactText().WriteTo(_shell.Folder, "contracts/pacts/Gateway-Pricing.json");

        (await _shell.RunAsync("workflows")).Expect(0).Output.Should().StartWith("No test says that its interaction is a step of a workflow: .WithScenario(");
    }

    [Fact]
    public async Task A_broker_keeps_what_tests_say_of_an_interaction()
    {
        await using var system = await RunningSystem.StartAsync();
        WriteCheckout();
        (await system.RunAsync("publish", Path.Combine(_shell.Folder, "contracts/pacts"), "--consumer-app-version", "1", "--branch", "main")).Expect(0);

        var all = JsonNode.Parse((await system.RunAsync("workflows", "--service", "Orders", "--service", "Pricing", "--output", "json")).Expect(0).Output)!;

        all["workflows"]![0]!["steps"]!.AsArray().Select(step => $"{step!["step"]} {step["from"]} {step["to"]}").Should().Equal("1 Gateway Orders", "1 Gateway Orders", "2 Orders Pricing");
        all["workflows"]![0]!["status"]!.GetValue<string>().Should().Be("under contract");
    }

    private async Task<CommandResult> VerifyAsync(string provider, string body)
    {
        await using var running = await WebDouble.AlwaysAsync(200, body, "application/json");
        return await _shell.RunAsync(
            "verify", "--provider", provider, "--pact", "contracts/pacts", "--provider-base-url", running.Address.ToString(), "--state-change-url", running.Address.ToString(), "--json", $"results/{provider}.json");
    }

    private void WriteCheckout()
    {
        var again = Interaction("an order once more", "/orders/1", """{"workflow":"checkout","step":1,"critical":true,"category":"edge case"}""");
        Write("Gateway", "Orders", Interaction("an order", "/orders/1", """{"workflow":"checkout","step":1,"critical":true,"priority":1,"category":"happy path"}"""), again);
        Write("Orders", "Pricing", Interaction("a price", "/prices/1", """{"workflow":"checkout","step":2,"critical":true,"priority":1,"category":"happy path"}"""), Interaction("all prices", "/prices"));
    }

    private static JsonObject Interaction(string description, string path, params string[] scenarios) => new()
    {
        ["type"] = "Synchronous/HTTP",
        ["description"] = description,
        ["providerStates"] = new JsonArray(new JsonObject { ["name"] = "a product" }),
        ["comments"] = new JsonObject
        {
            ["scenarios"] = new JsonArray([.. scenarios.Select(scenario => JsonNode.Parse(scenario))]),
            ["faults"] = path == "/prices/1" ? JsonNode.Parse("""[{"fault":"stall","reaction":"gives up","pattern":"timeout"},{"fault":"reset","reaction":"keeps it","pattern":"outbox"}]""") : null,
        },
        ["request"] = new JsonObject { ["method"] = "GET", ["path"] = path, ["headers"] = new JsonObject { ["X-Correlation-Id"] = new JsonArray("till-1") } },
        ["response"] = path == "/prices/1"
            ? new JsonObject { ["status"] = 200, ["body"] = new JsonObject { ["contentType"] = "application/json", ["encoded"] = false, ["content"] = new JsonObject { ["amount"] = 10 } } }
            : new JsonObject { ["status"] = 200 },
    };

    private void Write(string consumer, string provider, params JsonObject[] interactions)
    {
        var path = Path.Combine(_shell.Folder, "contracts", "pacts", $"{consumer}-{provider}.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = consumer },
            ["provider"] = new JsonObject { ["name"] = provider },
            ["interactions"] = new JsonArray([.. interactions]),
            ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
        }.ToJsonString());
    }
}
