using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

/// <summary>On the contracts of the reference system, and on documents that say what its services offer.</summary>
public sealed class AskingForCoverage : IDisposable
{
    private const string Pricing = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Pricing", "version": "1" },
          "servers": [{ "url": "https://shop.example/" }],
          "paths": {
            "/prices/{sku}": {
              "parameters": [{ "name": "sku", "in": "path", "required": true, "schema": { "type": "string" } }],
              "get": {
                "responses": {
                  "200": { "description": "the price", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Price" } } } },
                  "404": { "$ref": "#/components/responses/NotThere" },
                  "429": { "description": "too many" }
                }
              },
              "put": { "responses": { "204": { "description": "set" } } }
            }
          },
          "components": {
            "responses": { "NotThere": { "description": "no such product" } },
            "schemas": {
              "Price": {
                "type": "object",
                "properties": {
                  "amount": { "type": "number" },
                  "currency": { "type": "string" },
                  "history": { "type": "array", "items": { "$ref": "#/components/schemas/Price" } }
                }
              }
            }
          }
        }
        """;

    private const string PricingInYaml = """
        openapi: 3.0.3
        info: { title: Pricing, version: '1' }
        servers: [{ url: https://shop.example/ }]
        paths:
          /prices/{sku}:
            parameters:
              - name: sku
                in: path
                required: true
                schema: { type: string }
            get:
              responses:
                200:
                  description: the price
                  content:
                    application/json: { schema: { $ref: '#/components/schemas/Price' } }
                404: { $ref: '#/components/responses/NotThere' }
                429: { description: too many }
            put:
              responses:
                204: { description: set }
        components:
          responses:
            NotThere: { description: no such product }
          schemas:
            Price: # a price, and those before it
              type: object
              properties:
                amount: { type: number }
                currency: { type: string }
                history: { type: array, items: { $ref: '#/components/schemas/Price' } }
        """;

    private const string Shop = """
        {
          "consumer": { "name": "Shop" }, "provider": { "name": "Pricing" }, "metadata": { "pactSpecification": { "version": "3.0.0" } },
          "interactions": [
            { "description": "a price", "request": { "method": "GET", "path": "/prices/42" }, "response": { "status": 200, "body": { "amount": 12, "currency": "EUR" } } },
            { "description": "no price", "request": { "method": "GET", "path": "/prices/43" }, "response": { "status": 404 } },
            { "description": "a quote", "request": { "method": "POST", "path": "/quotes" }, "response": { "status": 200 } },
            { "description": "a price that is paid for", "request": { "method": "GET", "path": "/prices/44" }, "response": { "status": 402 } }
          ]
        }
        """;

    private readonly CommandLine _shell = new();

    public static TheoryData<string> Services => [.. Directory.GetFiles(Path.Combine(RepositoryFolder.Root(), "contracts", "openapi"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public AskingForCoverage()
    {
        RepositoryFolder.CopyContractsTo(_shell.Folder);
        Write("pricing.json", Pricing);
        Write("shop.json", Shop);
        Write("broken.yaml", "openapi: 3.0.3\nopenapi: 3.1.0");
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    [Trait("row", "S1-051"), Trait("row", "S1-068"), Trait("row", "S3-049"), Trait("row", "S4-072"), Trait("row", "S4-077")]
    public async Task What_nobody_uses_is_listed_by_kind()
    {
        var coverage = await JsonAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", "pricing.json");

        Items(coverage, covered: true).Should().Contain(["operation GET /prices/{sku}", "failure-case GET /prices/{sku}", "status GET /prices/{sku} 200", "status GET /prices/{sku} 404", "field GET /prices/{sku} 200 $.amount", "field GET /prices/{sku} 200 $.currency"]);
        Items(coverage, covered: false).Should().Equal(
            ["fault GET /prices/{sku}", "field GET /prices/{sku} 200 $.history", "status GET /prices/{sku} 429", "operation PUT /prices/{sku}", "status PUT /prices/{sku} 204", "verb read /prices", "verb update /prices"], "a type within itself is followed once");
    }

    [Fact]
    [Trait("row", "S1-068"), Trait("row", "S2-041"), Trait("row", "S4-089")]
    public async Task What_consumers_do_when_there_is_no_answer_is_counted()
    {
        Write("patient.json", """
            {
              "consumer": { "name": "Patient" }, "provider": { "name": "Pricing" }, "metadata": { "pactSpecification": { "version": "4.0" } },
              "interactions": [
                {
                  "type": "Synchronous/HTTP", "description": "no price", "request": { "method": "GET", "path": "/prices/43" }, "response": { "status": 404 },
                  "comments": { "faults": [{ "fault": "reset", "reaction": "asks again" }] }
                }
              ]
            }
            """);
        string[] command = ["coverage", "Pricing", "--openapi", "pricing.json", "--at-least", "fault=100", "--contracts", "shop.json"];

        (await _shell.RunAsync(command)).Expect(1).Output.Should().Contain("missed: operations that may fail: 0 of 1 are 0%, and 100% have to be");
        Items(await JsonAsync([.. command, "--contracts", "patient.json"]), covered: true).Should().Contain("fault GET /prices/{sku}");
    }

    [Fact]
    [Trait("row", "S3-027")]
    public async Task What_is_created_read_updated_and_deleted_is_counted_by_resource_with_its_states()
    {
        Write("orders.yaml", """
            openapi: 3.1.0
            info: { title: Orders, version: '1' }
            paths:
              /orders: { get: { responses: &any { default: { description: any } } }, post: { responses: *any } }
              /orders/{id}: { get: { responses: *any }, patch: { responses: *any }, delete: { responses: *any }, options: { responses: *any } }
              /orders/{id}/lines/{line}: { put: { responses: *any } }
              /{anything}: { delete: { responses: *any } }
            """);
        Write("orders.json", """
            {
              "consumer": { "name": "Shop" }, "provider": { "name": "Orders" }, "metadata": { "pactSpecification": { "version": "3.0.0" } },
              "interactions": [
                { "description": "all", "request": { "method": "GET", "path": "/orders" }, "response": { "status": 200 } },
                { "description": "one", "providerStates": [{ "name": "there is an order" }, { "name": "it is paid" }], "request": { "method": "GET", "path": "/orders/7" }, "response": { "status": 200 } },
                { "description": "none", "providerStates": [{ "name": "there is no order" }], "request": { "method": "GET", "path": "/orders/8" }, "response": { "status": 404 } },
                { "description": "an order", "request": { "method": "POST", "path": "/orders" }, "response": { "status": 201 } },
                { "description": "no order", "providerStates": [{ "name": "there is an order" }], "request": { "method": "DELETE", "path": "/orders/7" }, "response": { "status": 204 } }
              ]
            }
            """);
        string[] command = ["coverage", "Orders", "--contracts", "orders.json", "--openapi", "orders.yaml"];

        var text = (await _shell.RunAsync(command)).Expect(0).Output;
        var coverage = await JsonAsync(command);

        text.Should().Contain("""
            RESOURCE            CREATE          READ            UPDATE  DELETE
            /orders             1, in no state  3, in 3 states  none    1, in 1 state
            /orders/{id}/lines  -               -               none    -
            /                   -               -               -       none
            """);
        Items(coverage, covered: true).Should().Contain(["verb read /orders", "verb delete /orders"]);
        Items(coverage, covered: false).Where(item => item.StartsWith("verb", StringComparison.Ordinal)).Should().Equal("verb create /orders", "verb update /orders", "verb update /orders/{id}/lines", "verb delete /");
        coverage["resources"]![0]!["verbs"]![1]!["states"]!.AsArray().Select(state => $"{state}").Should().Equal("it is paid", "there is an order", "there is no order");
        (await _shell.RunAsync([.. command, "--at-least", "verb=34"])).Expect(1).Output.Should().Contain("missed: verbs of resources: 2 of 6 are 33.3%, and 34% have to be");
    }

    [Fact]
    public async Task Who_reads_a_field_is_said_as_who_reads_says_it()
    {
        var coverage = await JsonAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", "pricing.json");
        var fields = coverage["items"]!.AsArray().Where(item => $"{item!["kind"]}" == "field").ToList();

        fields.Should().NotBeEmpty();
        foreach (var item in fields)
        {
            var field = $"{item!["name"]}".Split(' ')[^1];
            var reads = JsonNode.Parse((await _shell.RunAsync("who-reads", "Pricing", "GET /prices/{sku}", field, "--contracts", "shop.json", "--output", "json")).Expect(0).Output)!;
            item["covered"]!.GetValue<bool>().Should().Be(!reads["safeToRemove"]!.GetValue<bool>(), field);
        }
    }

    [Theory]
    [InlineData("Inventory")]
    [InlineData("Orders")]
    [Trait("row", "S1-066")]
    public async Task Events_need_no_document_and_a_field_that_is_safe_to_remove_is_one_that_nobody_breaks_over(string writer)
    {
        var coverage = await JsonAsync("coverage", writer);
        var unread = coverage["items"]!.AsArray().Where(item => $"{item!["kind"]}" == "event-field" && !item["covered"]!.GetValue<bool>()).Select(item => $"{item!["name"]}".Split(' ')).ToList();

        coverage["items"]!.AsArray().Should().Contain(item => $"{item!["kind"]}" == "event");
        unread.Should().NotBeEmpty();
        foreach (var field in unread)
            (await _shell.RunAsync("who-breaks", writer, field[0], field[1], "--remove")).ExitCode.Should().BeOneOf([0], $"nothing reads {field[0]} {field[1]} of {writer}");
    }

    [Fact]
    public async Task What_contracts_ask_for_and_the_document_does_not_have_is_said()
    {
        Write("other.json", """{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/prices/{sku}":{"get":{"responses":{"200":{"description":"ok"}}}}}}""");

        var coverage = await JsonAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", "other.json");

        coverage["undocumented"]!.AsArray().Select(line => $"{line}").Should().Equal(
            "GET /prices/{sku} 404: Shop expects it ('no price'), and the document does not have it",
            "POST /quotes: Shop asks for it ('a quote'), and the document does not have it",
            "GET /prices/{sku} 402: Shop expects it ('a price that is paid for'), and the document does not have it");
    }

    [Theory]
    [InlineData("pricing.yaml")]
    [InlineData("pricing")]
    public async Task A_document_in_YAML_says_what_it_says_in_JSON(string name)
    {
        Write(name, PricingInYaml);

        var coverage = await JsonAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", name);

        coverage.ToJsonString().Should().Be((await JsonAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", "pricing.json")).ToJsonString());
    }

    [Fact]
    public async Task Types_that_all_contain_each_other_are_said_to_be_too_many()
    {
        var types = Enumerable.Range(0, 15).Select(number => $"T{number}").ToList();
        Write("knot.yaml", $$$"""
            openapi: 3.1.0
            info: { title: Knot, version: '1' }
            paths:
              /knot: { get: { responses: { 200: { description: all of it, content: { application/json: { schema: { $ref: '#/components/schemas/T0' } } } } } } }
            components:
              schemas:
                Any: { properties: &all { {{{string.Join(", ", types.Select(type => $"{type}: {{ $ref: '#/components/schemas/{type}' }}"))}}} } }
                {{{string.Join("\n    ", types.Select(type => $"{type}: {{ properties: *all }}"))}}}
            """);

        var result = await _shell.RunAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", "knot.yaml");

        result.Expect(2).Error.Should().StartWith("contracts: a schema has more than 100000 fields");
    }

    /// <summary>The documents are made of the endpoints of the services, by the tests of each.</summary>
    [Theory]
    [MemberData(nameof(Services))]
    [Trait("row", "S1-051")]
    public async Task What_consumers_ask_a_service_of_the_reference_system_for_is_among_its_endpoints(string service)
    {
        var coverage = await JsonAsync("coverage", service, "--openapi", $"contracts/openapi/{service}.json");

        Items(coverage, covered: true).Where(item => item.StartsWith("operation ", StringComparison.Ordinal)).Should().NotBeEmpty();
        coverage["undocumented"]!.AsArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData(70, 0)]
    [InlineData(90, 1)]
    [Trait("row", "S1-067")]
    public async Task Of_an_outside_provider_its_own_document_tells_how_much_of_it_is_used(int percent, int code)
    {
        Write("card-processor.yaml", """
            openapi: 3.1.0
            info: { title: Card processor, version: '1' }
            paths:
              /v1/authorizations:
                post: { responses: &answers { default: { description: any } } }
              /v1/authorizations/{id}:
                get: { responses: *answers }
              /v1/authorizations/{id}/capture:
                post: { responses: *answers }
              /v1/authorizations/{id}/refund:
                post: { responses: *answers }
              /v1/authorizations/{id}/release:
                post: { responses: *answers }
            """);

        var result = await _shell.RunAsync("coverage", "CardProcessor", "--openapi", "card-processor.yaml", "--at-least", $"operation={percent}");

        result.Expect(code).Output.Should().Contain("Operations: no contract asks for it\n  GET /v1/authorizations/{id}\n");
    }

    [Fact]
    public void There_are_services_whose_endpoints_are_known() => Services.Should().HaveCountGreaterThanOrEqualTo(7);

    [Theory]
    [InlineData("none", 0)]
    [InlineData("greenfield", 1)]
    [Trait("row", "S4-073"), Trait("row", "S4-086")]
    public async Task A_profile_says_whether_a_gap_is_a_no(string profile, int code) =>
        (await _shell.RunAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", "pricing.json", "--profile", profile)).Expect(code);

    [Fact]
    [Trait("row", "S4-086")]
    public async Task In_a_system_that_was_there_only_what_is_new_has_to_be_covered()
    {
        Write("before.json", Pricing);
        Write("after.json", Pricing.Replace("\"429\": { \"description\": \"too many\" }", "\"429\": { \"description\": \"too many\" }, \"410\": { \"description\": \"gone\" }"));
        string[] command = ["coverage", "Pricing", "--contracts", "shop.json", "--profile", "existing", "--since", "before.json", "--openapi"];

        (await _shell.RunAsync([.. command, "pricing.json"])).Expect(0);
        (await _shell.RunAsync([.. command, "after.json"])).Expect(1).Output.Should().Contain("missed: GET /prices/{sku} 410: no interaction expects it, and it is new").And.EndWith("1 missed.\n");
        (await _shell.RunAsync("coverage", "Inventory", "--profile", "existing", "--since", "contracts/schemas")).Expect(0);
    }

    [Theory]
    [InlineData("GET /prices/{sku}", "missed: GET /prices/{sku} 429: no interaction expects it, and it is critical")]
    [InlineData("PUT /prices/{sku}", "missed: PUT /prices/{sku}: no contract asks for it, and it is critical", "missed: PUT /prices/{sku} 204: no interaction expects it, and it is critical")]
    [InlineData("GET /prices/{sku} 404")]
    [Trait("row", "S1-008"), Trait("row", "S1-064"), Trait("row", "S1-070")]
    public async Task Of_what_is_critical_everything_has_to_be_covered_and_what_is_not_is_named(string critical, params string[] missed)
    {
        var result = await _shell.RunAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", "pricing.json", "--critical", critical);

        result.Expect(missed.Length == 0 ? 0 : 1).Output.Split('\n').Where(line => line.StartsWith("missed", StringComparison.Ordinal)).Should().Equal(missed);
    }

    [Theory]
    [InlineData("status=50", 0)]
    [InlineData("status=51", 1)]
    [InlineData("field=66%", 0)]
    [InlineData("field=100", 1)]
    [InlineData("event=100", 0)]
    [Trait("row", "S1-066")]
    public async Task A_share_that_is_asked_for_is_held_against_the_figure(string share, int code) =>
        (await _shell.RunAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", "pricing.json", "--at-least", share)).Expect(code);

    [Theory]
    [InlineData("nothing is known that Nobody offers", "Nobody")]
    [InlineData("there is no file none.json", "Pricing", "--openapi", "none.json")]
    [InlineData("contracts/pacts/Gateway-Pricing.json is not an OpenAPI document", "Pricing", "--openapi", "contracts/pacts/Gateway-Pricing.json")]
    [InlineData("broken.yaml is not YAML that has a JSON form: line 2, column 1: the member 'openapi' is there twice.", "Pricing", "--openapi", "broken.yaml")]
    [InlineData("--since is missing", "Pricing", "--profile", "existing")]
    [InlineData("Pricing offers no 'DELETE /prices/{sku}' that could be critical", "Pricing", "--openapi", "pricing.json", "--critical", "DELETE /prices/{sku}")]
    [InlineData("--at-least is 'tests=80'", "Pricing", "--at-least", "tests=80")]
    public async Task A_wrong_question_is_2(string message, params string[] words) =>
        (await _shell.RunAsync(["coverage", .. words])).Expect(2).Error.Should().StartWith($"contracts: {message}");

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [Trait("row", "S3-046")]
    public async Task It_is_written_for_people_programs_and_pages(string output)
    {
        var result = await _shell.RunAsync("coverage", "Pricing", "--contracts", "shop.json", "--openapi", "pricing.json", "--profile", "greenfield", "--output", output);

        Snapshot.Verify(result.Expect(1).Output, $"coverage-{output}");
    }

    private async Task<JsonNode> JsonAsync(params string[] words) => JsonNode.Parse((await _shell.RunAsync([.. words, "--output", "json"])).Expect(0).Output)!;

    private static IEnumerable<string> Items(JsonNode coverage, bool covered) =>
        coverage["items"]!.AsArray().Where(item => item!["covered"]!.GetValue<bool>() == covered).Select(item => $"{item!["kind"]} {item["name"]}");

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_shell.Folder, name), text);
}
