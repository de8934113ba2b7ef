using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

public sealed class MappingIntegrations : IDisposable
{
    private const string OfTheRepository = "contracts/INTEGRATION-TEST.md";

    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    [Trait("row", "S1-001"), Trait("row", "S4-021"), Trait("row", "S4-022"), Trait("row", "S4-023"), Trait("row", "S4-024"), Trait("row", "S4-025"), Trait("row", "S4-069"), Trait("row", "S4-070"), Trait("row", "S4-071"), Trait("row", "S4-092")]
    public async Task The_map_of_this_repository_is_current()
    {
        RepositoryFolder.CopyContractsTo(_shell.Folder);
        File.Copy(Path.Combine(RepositoryFolder.Root(), OfTheRepository), Path.Combine(_shell.Folder, OfTheRepository));

        var result = await _shell.RunAsync("map", "--check", OfTheRepository);

        result.ExitCode.Should().Be(0, $"after a change of contracts it is written with: dotnet run --project pact-broker/src/Contracts.Cli -- map --write {OfTheRepository}\n{result.Output}");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [Trait("row", "S1-001"), Trait("row", "S2-038"), Trait("row", "S3-045"), Trait("row", "S3-046"), Trait("row", "S4-072")]
    public async Task It_is_written_for_people_programs_and_pages(string output)
    {
        WriteShop();

        var result = await _shell.RunAsync("map", "--output", output);

        Snapshot.Verify(result.Expect(0).Output, $"map-{output}");
    }

    [Fact]
    [Trait("row", "S4-092")]
    public async Task A_map_that_is_not_current_is_1_and_says_what_is_new_and_how_it_is_written()
    {
        WriteShop();

        (await _shell.RunAsync("map", "--check", "MAP.md")).Expect(1).Output.Should().StartWith("MAP.md is not there. Write it anew: contracts map --write MAP.md");
        (await _shell.RunAsync("map", "--write", "MAP.md")).Expect(0);
        (await _shell.RunAsync("map", "--check", "MAP.md")).Expect(0);
        Write("contracts/pacts/Shop-Stock.json", Pact("Shop", "Stock", Interaction("the stock", "GET", "/stock/1", 200)));
        (await _shell.RunAsync("map", "--check", "MAP.md")).Expect(1).Output.Should().StartWith("MAP.md is not what the contracts say now. Write it anew: contracts map --write MAP.md").And.Contain("  + | Stock | GET /stock/{} | 1 | 0 | the stock |");
    }

    [Fact]
    public async Task A_map_that_Windows_checked_out_is_current_too()
    {
        WriteShop();
        (await _shell.RunAsync("map", "--write", "MAP.md")).Expect(0);
        var file = Path.Combine(_shell.Folder, "MAP.md");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("\n", "\r\n"), TestContext.Current.CancellationToken);

        (await _shell.RunAsync("map", "--check", "MAP.md")).Expect(0);
    }

    [Fact]
    public async Task One_service_is_shown_with_its_neighbors()
    {
        WriteShop();

        var map = JsonNode.Parse((await _shell.RunAsync("map", "--service", "Mail", "--output", "json")).Expect(0).Output)!;

        map["services"]!.AsArray().Select(name => $"{name}").Should().Equal("Mail", "Orders");
        map["calls"]!.AsArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData("no contract in contracts/pacts, contracts/schemas is about Nobody", "--service", "Nobody")]
    [InlineData("--service is missing", "--broker-base-url", "http://127.0.0.1:1")]
    public async Task A_wrong_question_is_2(string message, params string[] words)
    {
        WriteShop();

        (await _shell.RunAsync(["map", .. words])).Expect(2).Error.Should().StartWith($"contracts: {message}");
    }

    [Fact]
    public async Task Of_a_broker_what_is_deployed_is_mapped_and_covered()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(new PactText { Consumer = "Gateway" }, "1");
        await system.PublishAsync(new PactText { Consumer = "Shop" }, "1");
        (await system.RunAsync("record-deployment", "-a", "Shop", "-e", "1", "--environment", "production")).Expect(0);
        await File.WriteAllTextAsync(Path.Combine(system.Shell.Folder, "pricing.json"), "{\"openapi\":\"3.1.0\",\"paths\":{\"/prices/{sku}\":{\"get\":{\"responses\":{\"200\":{}}}}}}", TestContext.Current.CancellationToken);

        var map = JsonNode.Parse((await system.RunAsync("map", "--service", "Pricing", "--environment", "production", "--output", "json")).Expect(0).Output)!;
        var coverage = JsonNode.Parse((await system.RunAsync("coverage", "Pricing", "--openapi", "pricing.json", "--environment", "production", "--output", "json")).Expect(0).Output)!;

        map["services"]!.AsArray().Select(name => $"{name}").Should().Equal("Pricing", "Shop");
        coverage["items"]![0]!["users"]!.AsArray().Select(name => $"{name}").Should().Equal("Shop");
    }

    private void WriteShop()
    {
        Write("contracts/pacts/Shop-Orders.json", Pact("Shop", "Orders",
            Interaction("an order", "GET", "/orders/1", 200), Interaction("no order", "GET", "/orders/2", 404), Interaction("an order is placed", "POST", "/orders", 201)));
        Event("order-placed", "Orders", "writer");
        Event("order-placed", "Mail", "reader");
        Event("order-lost", "Orders", "writer");
        Event("payment-made", "Mail", "reader");
    }

    private static string Pact(string consumer, string provider, params JsonObject[] interactions) => new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = consumer },
        ["provider"] = new JsonObject { ["name"] = provider },
        ["interactions"] = new JsonArray([.. interactions]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
    }.ToJsonString();

    private static JsonObject Interaction(string description, string method, string path, int status) => new()
    {
        ["description"] = description,
        ["request"] = new JsonObject { ["method"] = method, ["path"] = path },
        ["response"] = new JsonObject { ["status"] = status },
    };

    private void Event(string name, string application, string role)
    {
        Write($"contracts/schemas/{name}/{application}.{role}.event.json", $$"""
            { "application": "{{application}}", "role": "{{role}}", "event": "{{name}}", "channel": { "topic": "{{name}}" },
              "value": { "subject": "{{name}}-value", "type": "JSON", "schema": "{{application}}.{{role}}.schema.json" } }
            """);
        Write($"contracts/schemas/{name}/{application}.{role}.schema.json", """{"type":"object"}""");
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_shell.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
