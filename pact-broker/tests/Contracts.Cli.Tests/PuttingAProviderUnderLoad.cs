using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

public sealed class PuttingAProviderUnderLoad : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    [Trait("row", "S2-022")]
    public async Task A_provider_that_keeps_to_its_limits_is_0_and_the_figures_are_told()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");

        var result = await LoadAsync(provider.Address, "--stages", "0s:50,200ms:50", "--p99", "1h");

        result.Expect(0).Output.Should().Contain("Gateway: a request for the price of a product (given product 42 is priced)").And.Contain("10 requests in ").And.EndWith("Every limit holds.\n");
        provider.Requests.Should().HaveCount(11, "one is the look before the load");
    }

    [Fact]
    public async Task Answers_that_break_the_contract_are_1_and_are_shown()
    {
        var asked = 0;
        await using var provider = await WebDouble.StartAsync(context => WebDouble.AnswerAsync(context, 200, Interlocked.Increment(ref asked) == 1 ? """{"amount":12}""" : """{"price":12}""", "application/json"));

        var result = await LoadAsync(provider.Address, "--stages", "0s:50,200ms:50", "--errors", "99%");

        result.Expect(1).Output.Should().Contain("10 times Gateway: ").And.Contain("contract broken: ").And.Contain("100% failed (10 of 10), and 99% may");
    }

    [Fact]
    [Trait("row", "S2-023"), Trait("row", "S2-043")]
    public async Task A_limit_that_is_not_kept_is_1()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");

        var result = await LoadAsync(provider.Address, "--stages", "0s:50,200ms:50", "--p50", "0.001ms");

        result.Expect(1).Output.Should().MatchRegex(@"p50 is [0-9.]+ ms, and may be 0 ms");
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_3()
    {
        var result = await LoadAsync(await WebDouble.NobodyAsync(), "--stages", "1s:1");

        result.Expect(3).Output.Should().Contain("does not hold even without a load: no answer");
    }

    [Theory]
    [InlineData("the stage '30' is not a time and a rate", "--stages", "30")]
    [InlineData("the stage '30s:-1' is not a time and a rate", "--stages", "30s:-1")]
    [InlineData("--stages is '0s:100', which asks for nothing", "--stages", "0s:100")]
    [InlineData("--stages is '1s:0', which asks for nothing", "--stages", "1s:0")]
    [InlineData("--p95 is '500', which is not a time", "--stages", "1s:1", "--p95", "500")]
    [InlineData("--errors is '1', which is not a share", "--stages", "1s:1", "--errors", "1")]
    [InlineData("--weight is 'price'", "--stages", "1s:1", "--weight", "price")]
    [InlineData("--weight '(=2' has no regular expression", "--stages", "1s:1", "--weight", "(=2")]
    [InlineData("Option '--stages' is required.")]
    public async Task What_is_not_understood_is_2_and_says_how_it_looks(string message, params string[] options) =>
        (await LoadAsync(new Uri("http://localhost"), options)).Expect(2).Error.Should().StartWith($"contracts: {message}");

    [Fact]
    public async Task The_report_is_for_people_programs_pages_and_files()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");
        string[] stages = ["--stages", "0s:50,200ms:50"];

        var json = await LoadAsync(provider.Address, [.. stages, "--output", "json", "--json", "out/load.json", "--html", "out/load.html"]);
        var markdown = await LoadAsync(provider.Address, [.. stages, "--output", "markdown"]);

        JsonNode.Parse(json.Expect(0).Output)!["interactions"]![0]!["measure"]!["requests"]!.GetValue<int>().Should().Be(10);
        JsonNode.DeepEquals(JsonNode.Parse(json.Output), JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_shell.Folder, "out", "load.json"), TestContext.Current.CancellationToken))).Should().BeTrue();
        (await File.ReadAllTextAsync(Path.Combine(_shell.Folder, "out", "load.html"), TestContext.Current.CancellationToken)).Should().StartWith("<!DOCTYPE html>").And.Contain("<svg");
        markdown.Expect(0).Output.Should().StartWith("**Pricing under load: every limit holds**").And.Contain("| interaction | requests | per second | errors | p50 ms | p90 ms | p95 ms | p99 ms | p99.9 ms | longest ms |");
    }

    [Fact]
    public async Task Who_looks_on_at_a_terminal_sees_it_go()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");
        using var watched = new CommandLine { ErrorIsTerminal = true };

        var result = await watched.RunAsync("load", "--pact", new PactText().WriteTo(watched.Folder), "--provider-base-url", provider.Address.ToString(), "--stages", "0s:5,1500ms:5");

        result.Expect(0).Error.Should().MatchRegex(@"^\r\d+:\d\d of 0:01   \d+ sent, \d+ waiting, 0 failed   p50 [0-9.]+ ms, p99 [0-9.]+ ms");
        result.Output.Should().NotContain("\r", "the report is not overwritten");
    }

    private Task<CommandResult> LoadAsync(Uri provider, params string[] options) =>
        _shell.RunAsync(["load", "--pact", new PactText().WriteTo(_shell.Folder), "--provider-base-url", provider.ToString(), .. options]);
}
