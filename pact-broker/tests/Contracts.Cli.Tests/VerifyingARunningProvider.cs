using System.Text.Json.Nodes;
using System.Xml.Linq;
using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

public sealed class VerifyingARunningProvider
{
    private static readonly PactText Pact = new();

    [Fact]
    [Trait("row", "S4-058")]
    public async Task A_provider_that_gives_what_is_asked_for_is_0()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12,"currency":"EUR"}""", "application/json");
        using var shell = new CommandLine();
        var path = Pact.WriteTo(shell.Folder);

        var result = await shell.RunAsync("verify", "--pact", path, "--provider-base-url", provider.Address.ToString());

        result.Expect(0).Output.Should().StartWith("passed   Gateway: a request for the price of a product (given product 42 is priced)");
        provider.Requests.Should().Equal("GET /prices/42");
    }

    [Fact]
    [Trait("row", "S1-069")]
    public async Task A_provider_that_does_not_is_1_and_the_report_says_where()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"price":12}""", "application/json");
        using var shell = new CommandLine();
        var path = Pact.WriteTo(shell.Folder);

        var result = await shell.RunAsync("verify", "--pact", path, "--provider-base-url", provider.Address.ToString());

        result.Expect(1).Output.Should().Contain("failed   Gateway: a request for the price of a product").And.Contain("amount");
        result.Error.Should().Contain("--state-change-url");
    }

    [Theory]
    [InlineData("")]
    [InlineData("messages/of-orders")]
    public async Task Messages_are_asked_for_beside_the_provider_or_where_it_is_said(string path)
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"id":1}""", "application/json");
        using var shell = new CommandLine();
        await File.WriteAllTextAsync(
            Path.Combine(shell.Folder, "messages.json"),
            """
            {"consumer":{"name":"Shop"},"provider":{"name":"Orders"},"metadata":{"pactSpecification":{"version":"4.0"}},"interactions":[
              {"type":"Asynchronous/Messages","description":"an order","contents":{"content":{"id":1},"contentType":"application/json","encoded":false}}]}
            """,
            TestContext.Current.CancellationToken);
        string[] where = path.Length == 0 ? [] : ["--message-url", $"{provider.Address}{path}"];

        (await shell.RunAsync(["verify", "--pact", "messages.json", "--provider-base-url", provider.Address.ToString(), .. where])).Expect(0);

        provider.Requests.Should().Equal($"POST /{path}");
    }

    [Fact]
    public async Task Both_bodies_are_shown_as_a_whole_on_request()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":13,"currency":"EUR"}""", "application/json");
        using var shell = new CommandLine();
        string[] command = ["verify", "--pact", Pact.WriteTo(shell.Folder), "--provider-base-url", provider.Address.ToString()];

        (await shell.RunAsync(command)).Expect(1).Output.Should().NotContain("the bodies as a whole");
        (await shell.RunAsync([.. command, "--diff"])).Expect(1).Output.Should().Contain("the bodies as a whole").And.MatchRegex("-   \"amount\": 12,\\s+\\+   \"amount\": 13,");
    }

    [Theory]
    [InlineData(true, "", true)]
    [InlineData(true, "1", false)]
    [InlineData(false, "", false)]
    public async Task The_report_has_color_on_a_terminal_that_wants_it(bool isTerminal, string noColor, bool isColored)
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":13}""", "application/json");
        using var shell = new CommandLine { OutputIsTerminal = isTerminal }.With("NO_COLOR", noColor).With("TERM", "xterm-256color");

        var result = await shell.RunAsync("verify", "--pact", Pact.WriteTo(shell.Folder), "--provider-base-url", provider.Address.ToString());

        result.Expect(1).Output.Contains('\u001b').Should().Be(isColored);
        if (isColored)
            result.Output.Should().MatchRegex("\u001b\\[[0-9;]+m\\s*expected: 12").And.MatchRegex("\u001b\\[[0-9;]+m\\s*actual:   13");
    }

    [Fact]
    public async Task A_provider_that_is_down_is_3()
    {
        using var shell = new CommandLine();
        var path = Pact.WriteTo(shell.Folder);

        var result = await shell.RunAsync("verify", "--pact", path, "--provider-base-url", (await WebDouble.NobodyAsync()).ToString());

        result.Expect(3).Output.Should().Contain("environment: nothing was compared");
    }

    [Fact]
    public async Task A_pact_behind_a_URL_is_verified()
    {
        await using var files = await WebDouble.AlwaysAsync(200, Pact.ToString(), "application/json");
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");
        using var shell = new CommandLine();

        (await shell.RunAsync("verify", "--pact", $"{files.Address}gateway.json", "--provider-base-url", provider.Address.ToString())).Expect(0);
    }

    [Theory]
    [InlineData(404, 2)]
    [InlineData(200, 2)]
    [InlineData(500, 3)]
    public async Task A_URL_without_a_pact_is_told(int status, int exitCode)
    {
        await using var files = await WebDouble.AlwaysAsync(status, """["no pact"]""", "application/json");
        using var shell = new CommandLine { TimeProvider = new EagerTime() };

        var result = await shell.RunAsync("verify", "--pact", $"{files.Address}gateway.json", "--provider-base-url", "http://localhost:9");

        result.Expect(exitCode).Error.Should().Contain("gateway.json");
    }

    [Fact]
    public async Task A_folder_with_contracts_of_several_providers_needs_the_name()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");
        using var shell = new CommandLine();
        Pact.WriteTo(shell.Folder, "pacts/a.json");
        (Pact with { Provider = "Inventory", Path = "/stock" }).WriteTo(shell.Folder, "pacts/b.json");
        string[] command = ["verify", "--pact", "pacts", "--provider-base-url", provider.Address.ToString()];

        (await shell.RunAsync(command)).Expect(2).Error.Should().Contain("Inventory").And.Contain("Pricing");
        (await shell.RunAsync([.. command, "--provider", "Inventory"])).Expect(0);

        provider.Requests.Should().Equal("GET /stock");
    }

    [Fact]
    public async Task States_are_asked_for_at_their_URL_and_headers_are_sent()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");
        using var shell = new CommandLine();
        var path = Pact.WriteTo(shell.Folder);

        var result = await shell.RunAsync(
            "verify", "--pact", path, "--provider-base-url", provider.Address.ToString(),
            "--state-change-url", $"{provider.Address}provider-states", "--state-change-teardown", "--header", "Authorization: Bearer t");

        result.Expect(0);
        provider.Requests.Should().Equal("POST /provider-states", "GET /prices/42", "POST /provider-states");
        provider.Authorizations.Should().AllBe("Bearer t");
    }

    [Fact]
    [Trait("row", "S0-030")]
    public async Task The_report_for_programs_holds_every_interaction()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":13}""", "application/json");
        using var shell = new CommandLine();
        var path = Pact.WriteTo(shell.Folder);

        var result = await shell.RunAsync("verify", "--pact", path, "--provider-base-url", provider.Address.ToString(), "--output", "json");

        var report = JsonNode.Parse(result.Expect(1).Output)!;
        var interaction = report["contracts"]![0]!["interactions"]![0]!;
        interaction["verdict"]!.GetValue<string>().Should().Be("contract-broken");
        interaction["providerStates"]![0]!.GetValue<string>().Should().Be("product 42 is priced");
        interaction["mismatches"]![0]!["path"]!.GetValue<string>().Should().Be("$.amount");
        interaction["mismatches"]![0]!["expected"]!.GetValue<string>().Should().Be("12");
        interaction["mismatches"]![0]!["actual"]!.GetValue<string>().Should().Be("13");
    }

    [Fact]
    [Trait("row", "S4-084")]
    public async Task The_JUnit_report_has_a_case_for_each_interaction()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, "{\"amount\":\"\\u0001\"}", "application/json");
        using var shell = new CommandLine();
        var path = Pact.WriteTo(shell.Folder);

        (await shell.RunAsync("verify", "--pact", path, "--provider-base-url", provider.Address.ToString(), "--junit", "report.xml")).Expect(1);

        var suite = XDocument.Load(Path.Combine(shell.Folder, "report.xml")).Root!.Element("testsuite")!;
        suite.Attribute("failures")!.Value.Should().Be("1");
        suite.Element("testcase")!.Attribute("name")!.Value.Should().Be("Gateway: a request for the price of a product (given product 42 is priced)");
        suite.Element("testcase")!.Element("failure")!.Value.Should().Contain("$.amount");
    }

    [Fact]
    public async Task A_provider_that_is_down_publishes_nothing()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");

        var result = await system.RunAsync(
            "verify", "--provider", "Pricing", "--provider-base-url", (await WebDouble.NobodyAsync()).ToString(), "--publish", "--provider-version", "2");

        result.Expect(3).Output.Should().NotContain("published");
        var answer = await system.Client.Matrix.QueryAsync(new() { Selectors = [new("Gateway") { Version = "1" }] }, TestContext.Current.CancellationToken);
        answer.Deployable.Should().BeNull();
        answer.Failures.Should().Be(0);
    }

    [Fact]
    public async Task A_pact_of_the_broker_by_its_URL_is_verified_and_its_result_published()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");

        var result = await system.RunAsync(
            "verify", "--pact", $"{system.Address}pacts/provider/Pricing/consumer/Gateway/version/1", "--provider-base-url", provider.Address.ToString(),
            "--publish", "--provider-version", "2", "--provider-tag", "dev");

        result.Expect(0).Output.Should().Contain("Results published for Pricing 2.");
        (await system.RunAsync("can-i-deploy", "-a", "Pricing", "--latest", "dev", "-a", "Gateway", "-e", "1")).Expect(0);
    }

    [Fact]
    public async Task A_failure_is_pending_until_the_provider_satisfied_the_contract_once()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");

        var pending = await system.VerifyAsync(Pact, "1.0", new { price = 12 }, branch: "feat/x");
        (await system.VerifyAsync(Pact, "1.1", new { amount = 12 }, branch: "feat/x")).Expect(0);
        var broken = await system.VerifyAsync(Pact, "1.2", new { price = 12 }, branch: "feat/x");

        pending.Expect(0).Output.Should().Contain("pending  Gateway");
        broken.Expect(1);
    }
}
