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
    [Trait("row", "S1-059")]
    public async Task A_list_is_answered_with_as_many_elements_as_are_wished_for()
    {
        using var shell = new CommandLine();
        await WriteListAsync(shell);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new FirstLine();

        var running = ContractsCommandLine.RunAsync(["mock", "list.json", "--elements", "$.items=1000", "--output", "json"], shell.Surroundings(output, TextWriter.Null), stop.Token);
        var address = System.Text.Json.Nodes.JsonNode.Parse(await output.Text.WaitAsync(TestContext.Current.CancellationToken))!["address"]!.GetValue<string>();
        using var client = new HttpClient();
        var answer = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(new Uri($"{address}items"), TestContext.Current.CancellationToken))!;
        await stop.CancelAsync();
        await running;

        answer["items"]!.AsArray().Should().HaveCount(1000).And.OnlyContain(item => item!["sku"]!.GetValue<string>() == "chair-oak");
    }

    [Theory]
    [InlineData("$.items", "--elements is '$.items'")]
    [InlineData("items=many", "--elements is 'items=many'")]
    [InlineData("$..items=3", "--elements is '$..items=3'")]
    [InlineData("$.items=1001", "no interaction can be answered with 1001 elements at $.items")]
    [InlineData("$.others=3", "Its example has no list there with an element to repeat.")]
    public async Task A_size_that_no_answer_can_have_is_2(string elements, string problem)
    {
        using var shell = new CommandLine();
        await WriteListAsync(shell);

        (await shell.RunAsync("mock", "list.json", "--elements", elements)).Expect(2).Error.Should().Contain(problem);
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

    private static Task WriteListAsync(CommandLine shell) => File.WriteAllTextAsync(
        Path.Combine(shell.Folder, "list.json"),
        """
        {
          "consumer": { "name": "Shop" }, "provider": { "name": "Inventory" }, "metadata": { "pactSpecification": { "version": "3.0.0" } },
          "interactions": [
            {
              "description": "all items", "request": { "method": "GET", "path": "/items" },
              "response": {
                "status": 200, "headers": { "Content-Type": "application/json" }, "body": { "items": [{ "sku": "chair-oak" }] },
                "matchingRules": { "body": { "$.items": { "matchers": [{ "match": "type", "min": 1, "max": 1000 }] } } }
              }
            },
            { "description": "no item", "request": { "method": "GET", "path": "/items/none" }, "response": { "status": 404 } }
          ]
        }
        """,
        TestContext.Current.CancellationToken);
}
