using System.Net;
using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

public sealed class PlayingAProvider
{
    [Fact]
    [Trait("row", "S4-038")]
    public async Task A_request_that_is_expected_is_answered_and_another_is_told_why_not()
    {
        using var shell = new CommandLine();
        var path = new PactText().WriteTo(shell.Folder);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new FirstLine();

        var running = ContractsCommandLine.RunAsync(["mock", path], shell.Surroundings(output, TextWriter.Null), stop.Token);
        var line = await output.Text.WaitAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(line["The provider is played on ".Length..]) };
        var expected = await client.GetAsync(new Uri("prices/42", UriKind.Relative), TestContext.Current.CancellationToken);
        var unexpected = await client.GetAsync(new Uri("prices/43", UriKind.Relative), TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        (await running).Should().Be(0);
        (await expected.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("""{"amount":12}""");
        unexpected.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        output.ToString().Should().Contain("GET /prices/42 -> 200").And.Contain("GET /prices/43 -> 500").And.Contain("Closest: ").And.Contain("/prices/43");
    }

    [Fact]
    public async Task For_programs_every_request_is_a_line_of_JSON()
    {
        using var shell = new CommandLine();
        var path = new PactText().WriteTo(shell.Folder);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new FirstLine();

        var running = ContractsCommandLine.RunAsync(["mock", path, "--output", "json"], shell.Surroundings(output, TextWriter.Null), stop.Token);
        var address = System.Text.Json.Nodes.JsonNode.Parse(await output.Text.WaitAsync(TestContext.Current.CancellationToken))!["address"]!.GetValue<string>();
        using var client = new HttpClient();
        await client.GetAsync(new Uri($"{address}nothing"), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await running;

        var request = System.Text.Json.Nodes.JsonNode.Parse(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;
        request["request"]!.GetValue<string>().Should().Be("GET /nothing");
        request["expected"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_3()
    {
        await using var other = await WebDouble.AlwaysAsync(200);
        using var shell = new CommandLine();
        var path = new PactText().WriteTo(shell.Folder);

        var result = await shell.RunAsync("mock", path, "--port", $"{other.Address.Port}");

        result.Expect(3).Error.Should().Contain($"port {other.Address.Port} is in use").And.Contain("--port");
    }

    [Fact]
    public async Task A_pact_without_requests_cannot_be_played()
    {
        using var shell = new CommandLine();
        var path = Path.Combine(shell.Folder, "messages.json");
        await File.WriteAllTextAsync(
            path,
            """{"consumer":{"name":"A"},"provider":{"name":"B"},"messages":[{"description":"m","contents":{}}],"metadata":{"pactSpecification":{"version":"3.0.0"}}}""",
            TestContext.Current.CancellationToken);

        var result = await shell.RunAsync("mock", path);

        result.Expect(2).Error.Should().Contain("hold no HTTP interaction");
    }
}
