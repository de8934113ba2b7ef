using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using Contracts.Providers.States;

namespace Contracts.Cli.Tests;

public sealed class ListingStates : IDisposable
{
    private readonly CommandLine _shell = new();

    public ListingStates()
    {
        new PactText { State = "product 42 is priced" }.WriteTo(_shell.Folder, "pacts/Gateway-Pricing.json");
        new PactText { State = "product 42 is priced", Consumer = "Shop" }.WriteTo(_shell.Folder, "pacts/Shop-Pricing.json");
        new PactText { State = "product 43 has no price", Consumer = "Shop2" }.WriteTo(_shell.Folder, "pacts/Shop2-Pricing.json");
        new PactText { State = "there is a shelf", Provider = "Inventory" }.WriteTo(_shell.Folder, "pacts/Gateway-Inventory.json");
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    [Trait("row", "S1-065")]
    public async Task States_are_listed_with_who_needs_them_and_who_handles_them_and_what_nothing_needs()
    {
        await HandleAsync("tests/a", new("product {sku} is priced", "PricingStates.Priced"), new("product {sku} has no price", "PricingStates.NoPrice"), new("the till is open", "PricingStates.OpenTill"));

        var result = await _shell.RunAsync("states", "pacts", "--handlers", "tests");

        Snapshot.Verify(result.Expect(0).Output, "states");
    }

    [Fact]
    public async Task A_state_that_nobody_or_more_than_one_handles_is_a_no()
    {
        await HandleAsync("tests", new("product {sku} is priced", "PricingStates.Priced"), new("product {*what} priced", "PricingStates.PricedToo"));

        var result = await _shell.RunAsync("states", "pacts", "--handlers", "tests", "--provider", "Pricing");

        Snapshot.Verify(result.Expect(1).Output, "states-unhandled");
    }

    [Fact]
    public async Task Without_handlers_there_is_nothing_to_hold_the_states_against()
    {
        var result = await _shell.RunAsync("states", "pacts", "--output", "json");

        var inventory = JsonNode.Parse(result.Expect(0).Output)!["providers"]![0]!;
        inventory["provider"]!.GetValue<string>().Should().Be("Inventory");
        inventory["states"]![0]!["state"]!.GetValue<string>().Should().Be("there is a shelf");
        inventory["states"]![0]!["handlers"].Should().BeNull();
        inventory["states"]![0]!["neededBy"]![0]!["consumer"]!.GetValue<string>().Should().Be("Gateway");
    }

    [Fact]
    [Trait("row", "S3-047")]
    public async Task For_programs_the_same_is_JSON()
    {
        await HandleAsync("tests", new("there is a {thing}", "InventoryStates.There"), new("all is gone", "a delegate"));

        var result = await _shell.RunAsync("states", "pacts/Gateway-Inventory.json", "--handlers", "tests", "--output", "json", "--provider", "Pricing");

        var pricing = JsonNode.Parse(result.Expect(0).Output)!["providers"]!.AsArray().Should().ContainSingle().Subject!;
        pricing["states"]!.AsArray().Should().BeEmpty();
        pricing["unusedHandlers"]!.AsArray().Select(handler => handler!["template"]!.GetValue<string>()).Should().Equal("all is gone", "there is a {thing}");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    [Trait("row", "S1-002")]
    public async Task Each_state_is_listed_with_the_tables_that_its_handler_writes_to(string output)
    {
        await HandleAsync("tests", new("product {sku} is priced", "PricingStates.Priced", ["Currencies", "Prices"]), new("product {sku} has no price", "PricingStates.NoPrice", []), new("the till is open", "PricingStates.OpenTill"));

        var result = await _shell.RunAsync("states", "pacts", "--handlers", "tests", "--provider", "Pricing", "--output", output);

        Snapshot.Verify(result.Expect(0).Output.Replace(_shell.Folder, "", StringComparison.Ordinal), $"states-tables-{output}");
    }

    [Fact]
    public async Task The_newest_of_several_files_counts()
    {
        await HandleAsync("tests/Debug", new HandledState("the till is open", "Old.Handler"));
        await HandleAsync("tests/Release", new HandledState("the till is shut", "New.Handler"));
        File.SetLastWriteTimeUtc(Path.Combine(_shell.Folder, "tests/Debug/Pricing.states.json"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var result = await _shell.RunAsync("states", "pacts/Gateway-Inventory.json", "--handlers", "tests");

        result.Expect(0).Output.Should().Contain("New.Handler").And.NotContain("Old.Handler");
    }

    [Fact]
    public async Task The_contracts_may_come_from_a_broker()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(new PactText { State = "product 7 is priced" }, "1");

        var result = await system.RunAsync("states", "--provider", "Pricing");

        result.Expect(0).Output.Should().Contain("product 7 is priced").And.Contain("Gateway: a request for the price of a product");
    }

    [Theory]
    [InlineData("there is no file or folder nowhere", "states", "pacts", "--handlers", "nowhere")]
    [InlineData("the folder pacts holds no *.states.json", "states", "pacts", "--handlers", "pacts")]
    [InlineData("Gateway-Pricing.json does not tell what a verification has handlers for", "states", "pacts", "--handlers", "pacts/Gateway-Pricing.json")]
    [InlineData("where the contracts are is missing", "states")]
    [InlineData("there is no contract of Orders", "states", "pacts", "--provider", "Orders")]
    public async Task What_is_wrong_with_the_question_is_2(string problem, params string[] args)
    {
        var result = await _shell.RunAsync(args);

        result.Expect(2).Error.Should().Contain(problem);
    }

    private async Task HandleAsync(string folder, params HandledState[] handlers)
    {
        var full = Directory.CreateDirectory(Path.Combine(_shell.Folder, folder)).FullName;
        await new HandledStates("Pricing", [.. handlers.OrderBy(state => state.Template, StringComparer.Ordinal)]).WriteAsync(full, TestContext.Current.CancellationToken);
    }
}
