using System.Text.Json;
using Contracts.Cli.Tests.Support;
using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Tests;

/// <summary>Most questions are asked about the contracts of the reference system, as they are committed.</summary>
public sealed class AskingWhoReads : IDisposable
{
    private readonly CommandLine _shell = new();

    public AskingWhoReads() => RepositoryFolder.CopyContractsTo(_shell.Folder);

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("who-reads-amount", "Pricing", "GET /prices/{sku}", "$.amount")]
    [InlineData("who-reads-header", "Orders", "POST /orders", "header:Location")]
    [InlineData("who-reads-status", "Inventory", "GET /stock/{sku}", "status")]
    [InlineData("who-reads-event", "stock-changed", "/available")]
    [InlineData("who-reads-nobody", "stock-changed", "/onHand")]
    [InlineData("who-reads-nowhere", "Pricing", "GET /prices", "$.amount")]
    public async Task Readers_are_listed_with_what_they_read_and_how(string name, params string[] question)
    {
        var result = await _shell.RunAsync(["who-reads", .. question]);

        Snapshot.Verify(result.Expect(0).Output, name);
    }

    [Fact]
    public async Task A_page_gets_a_table()
    {
        var result = await _shell.RunAsync("who-reads", "Inventory", "GET /stock/{sku}", "$.warehouses[*].code", "--output", "markdown");

        Snapshot.Verify(result.Expect(0).Output, "who-reads-markdown");
    }

    [Fact]
    public async Task A_program_gets_JSON()
    {
        var result = await _shell.RunAsync("who-reads", "Inventory", "stock-changed", "/available", "--output", "json");

        Snapshot.Verify(result.Expect(0).Output, "who-reads-json");
    }

    [Theory]
    [InlineData("$.a", """{"a":1}""", "{}", "$.a")]
    [InlineData("$.b", """{"a":1}""", "{}", "")]
    [InlineData("$.a", """{"a":{"b":1}}""", "{}", "$.a")]
    [InlineData("$.a.c", """{"a":{"b":1}}""", "{}", "")]
    [InlineData("$.list[*].a", """{"list":[{"a":1},{"b":2}]}""", "{}", "$.list[0].a")]
    [InlineData("$.list[7].a", """{"list":[{"a":1}]}""", "{}", "$.list[0].a")]
    [InlineData("/list/0/a", """{"list":[{"a":1}]}""", "{}", "$.list[0].a")]
    [InlineData("/a~1b", """{"a/b":1}""", "{}", "$['a/b']")]
    [InlineData("/0", """{"0":1}""", "{}", "$.0")]
    [InlineData("$.*.a", """{"x":{"a":1},"y":{"a":2}}""", "{}", "$.x.a $.y.a")]
    [InlineData("$.b", """{"a":1}""", """{"$.b":{"matchers":[{"match":"type"}]}}""", "$.b")]
    [InlineData("$.b", """{"a":1}""", """{"$.b.c":{"matchers":[{"match":"type"}]}}""", "$.b.c")]
    [InlineData("$.b.c", """{"b":{}}""", """{"$.b":{"matchers":[{"match":"type"}]}}""", "")]
    [InlineData("$.m.k", """{"m":{}}""", """{"$.m":{"matchers":[{"match":"eachValue","rules":[{"match":"integer"}]}]}}""", "$.m.*")]
    [InlineData("$.l[*].k", """{"l":[]}""", """{"$.l":{"matchers":[{"match":"arrayContains","variants":[{"index":0,"rules":{"$.k":{"matchers":[{"match":"integer"}]}}}]}]}}""", "$.l[*].k")]
    [InlineData("$", """{"a":1}""", "{}", "$")]
    public async Task A_field_is_read_if_the_example_has_it_or_a_rule_speaks_of_it(string field, string body, string rules, string places)
    {
        Write($$"""{"status":200,"headers":{"Content-Type":"application/json"},"body":{{body}},"matchingRules":{"body":{{rules}} } }""");

        (await PlacesAsync(field)).Should().Be(places);
    }

    [Theory]
    [InlineData("header:location", "header:location")]
    [InlineData("header:X-Other", "")]
    [InlineData("status", "status")]
    [InlineData("$.whatever", "$")]
    public async Task What_is_not_JSON_is_read_as_a_whole_and_headers_have_no_case(string field, string places)
    {
        Write("""{"status":201,"headers":{"Location":"/orders/1","Content-Type":"text/plain"},"body":"made"}""");

        (await PlacesAsync(field)).Should().Be(places);
    }

    [Theory]
    [InlineData("GET /prices/{sku}", 1)]
    [InlineData("get /prices/42", 1)]
    [InlineData("GET /prices/43", 0)]
    [InlineData("GET /{a}/{b}", 1)]
    [InlineData("GET /prices", 0)]
    [InlineData("GET /prices/{sku}/now", 0)]
    [InlineData("POST /prices/{sku}", 0)]
    public async Task A_segment_in_braces_stands_for_any_one_segment(string endpoint, int readings)
    {
        Write("""{"status":200}""");

        var result = await _shell.RunAsync("who-reads", "P", endpoint, "status", "-f", "one.json", "-o", "json");

        JsonElement.Parse(result.Expect(0).Output).GetProperty("readings").GetArrayLength().Should().Be(readings);
    }

    [Theory]
    [InlineData("/sku", "required, string")]
    [InlineData("/lines/0/count", "optional, int or null")]
    [InlineData("/lines/0/price", "required, Price")]
    [InlineData("/lines/0/price/amount", "required, double")]
    [InlineData("/tags/any", "optional, string")]
    [InlineData("/note", "")]
    public async Task An_Avro_reader_reads_the_fields_of_its_schema(string field, string read)
    {
        Write(SchemaType.Avro, """
            {"type":"record","name":"Placed","fields":[{"name":"sku","type":"string"},{"name":"tags","type":{"type":"map","values":"string"}},
            {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[{"name":"count","type":["int","null"],"default":1},
            {"name":"price","type":{"type":"record","name":"Price","fields":[{"name":"amount","type":"double"}]}}]}}}]}
            """);

        (await RulesAsync(field)).Should().Be(read);
    }

    [Theory]
    [InlineData("/sku", "required, string")]
    [InlineData("/lines/0/count", "optional, integer or null")]
    [InlineData("/lines/0/next/count", "optional, integer or null")]
    [InlineData("/other", "required")]
    [InlineData("/either", "optional, string | optional, integer")]
    [InlineData("/note", "")]
    public async Task A_JSON_Schema_reader_reads_what_its_schema_names_through_references_and_alternatives(string field, string read)
    {
        Write(SchemaType.Json, """
            {"type":"object","required":["sku","other"],"properties":{"sku":{"type":"string"},"lines":{"type":"array","items":{"$ref":"#/definitions/line"}}},
            "anyOf":[{"properties":{"either":{"type":"string"}}},{"properties":{"either":{"type":"integer"}}}],
            "definitions":{"line":{"type":"object","properties":{"count":{"type":["integer","null"]},"next":{"$ref":"#/definitions/line"}}}}}
            """);

        (await RulesAsync(field)).Should().Be(read);
    }

    [Fact]
    public async Task The_broker_knows_what_is_deployed()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(new PactText { Consumer = "Gateway" }, "1");
        await system.PublishAsync(new PactText { Consumer = "Shop" }, "1");
        (await system.RunAsync("record-deployment", "-a", "Shop", "-e", "1", "--environment", "production")).Expect(0);

        var all = await system.RunAsync("who-reads", "Pricing", "GET /prices/{sku}", "$.amount");
        var deployed = await system.RunAsync("who-reads", "Pricing", "GET /prices/{sku}", "$.amount", "--environment", "production");

        all.Expect(0).Output.Should().Contain("read by 2 consumers");
        deployed.Expect(0).Output.Should().Contain("read by 1 consumer").And.Contain("Shop").And.NotContain("Gateway");
    }

    [Fact]
    public async Task The_broker_knows_the_readers_of_events_that_run()
    {
        await using var system = await RunningSystem.StartAsync();
        foreach (var application in (string[])["Notifications", "Search"])
        {
            Write(system.Shell.Folder, application, SchemaType.Json, """{"type":"object","properties":{"sku":{"type":"string"}},"required":["sku"]}""");
            (await system.RunAsync("publish", "schemas", "--consumer-app-version", "1", "--branch", "main")).Expect(0);
            Directory.Delete(Path.Combine(system.Shell.Folder, "schemas"), recursive: true);
        }

        (await system.RunAsync("record-deployment", "-a", "Search", "-e", "1", "--environment", "production")).Expect(0);

        var all = await system.RunAsync("who-reads", "Inventory", "placed", "/sku");
        var deployed = await system.RunAsync("who-reads", "Inventory", "placed", "/sku", "--environment", "production");

        all.Expect(0).Output.Should().Contain("read by 2 consumers");
        deployed.Expect(0).Output.Should().Contain("read by 1 consumer").And.Contain("Search").And.NotContain("Notifications");
    }

    [Theory]
    [InlineData("there is no contract of Prices in contracts/pacts, contracts/schemas", "Prices", "GET /prices/{sku}", "$.amount")]
    [InlineData("There are contracts of Analytics, Bazaar", "Prices", "GET /prices/{sku}", "$.amount")]
    [InlineData("knows an event stock-chnaged", "stock-chnaged", "/available")]
    [InlineData("'$.a..b' is no field. The path '$.a..b' cannot be read at character 5", "Pricing", "GET /prices/{sku}", "$.a..b")]
    [InlineData("who answers GET /prices/{sku} is missing", "GET /prices/{sku}", "$.amount")]
    [InlineData("the contracts come from files", "stock-changed", "/available", "-f", "contracts/schemas", "--environment", "production")]
    [InlineData("no broker is named", "stock-changed", "/available", "--environment", "production")]
    public async Task A_wrong_question_does_not_look_like_nobody(string problem, params string[] question)
    {
        var result = await _shell.RunAsync(["who-reads", .. question]);

        result.Expect(2).Error.Should().Contain(problem);
    }

    [Fact]
    public async Task An_environment_that_the_broker_does_not_have_is_no_environment_where_nothing_runs()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(new PactText(), "1");

        var result = await system.RunAsync("who-reads", "Pricing", "GET /prices/{sku}", "$.amount", "--environment", "prodution");

        result.Expect(2).Error.Should().Contain("the broker has no environment 'prodution'");
    }

    private async Task<string> PlacesAsync(string field)
    {
        var result = await _shell.RunAsync("who-reads", "P", "GET /prices/42", field, "-f", "one.json", "-o", "json");
        return string.Join(' ', JsonElement.Parse(result.Expect(0).Output).GetProperty("readings").EnumerateArray().Select(reading => reading.GetProperty("place").GetString()));
    }

    private async Task<string> RulesAsync(string field)
    {
        var result = await _shell.RunAsync("who-reads", "placed", field, "-f", "schemas", "-o", "json");
        return string.Join(" | ", JsonElement.Parse(result.Expect(0).Output).GetProperty("readings").EnumerateArray().SelectMany(reading => reading.GetProperty("rules").EnumerateArray()).Select(rule => rule.GetString()));
    }

    private void Write(string response) => File.WriteAllText(
        Path.Combine(_shell.Folder, "one.json"),
        $$"""{"consumer":{"name":"C"},"provider":{"name":"P"},"interactions":[{"description":"a price","request":{"method":"GET","path":"/prices/42"},"response":{{response}}}],"metadata":{"pactSpecification":{"version":"3.0.0"} } }""");

    private void Write(SchemaType type, string schema) => Write(_shell.Folder, "Reader", type, schema);

    private static void Write(string folder, string application, SchemaType type, string schema)
    {
        var contract = new EventContract { Application = application, Role = EventRole.Reader, Event = "placed", Value = new SubjectSchema("placed-value", type, schema) };
        var target = Directory.CreateDirectory(Path.Combine(folder, "schemas", EventFileNames.Folder(contract.Event)));
        foreach (var file in EventContractFiles.Of(contract))
            File.WriteAllText(Path.Combine(target.FullName, file.Name), file.Text);
    }
}
