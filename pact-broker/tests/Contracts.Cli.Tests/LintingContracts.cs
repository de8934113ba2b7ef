using System.Text.Json;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

public sealed class LintingContracts : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    [Trait("row", "S4-087")]
    public async Task The_contracts_of_the_reference_system_have_no_error_and_no_warning()
    {
        RepositoryFolder.CopyContractsTo(_shell.Folder);

        var result = await _shell.RunAsync("lint", "contracts/pacts");

        result.Expect(0).Output.Should().Contain("0 errors, 0 warnings, ");
    }

    [Fact]
    [Trait("row", "S1-023")]
    public async Task Findings_say_where_why_and_what_to_do()
    {
        Write(
            Interaction("", "GET", "/users/1", """{"name":"Anna"}"""),
            Interaction("a profile", "GET", "/users/7", """{"email":"anna.smith@gmail.com","card":"4929 5500 0000 0004","id":"5b0e7c1a-9f6d-4c1e-8a53-0f8f4f1d2c3b"}"""),
            Interaction("a profile", "GET", "/users/7", """{"key":"AKIAQ3EGRBGXVU7W5ABC"}"""));

        var result = await _shell.RunAsync("lint", "one.json");

        Snapshot.Verify(result.Expect(1).Output, "lint");
    }

    [Theory]
    [InlineData("secret-in-example", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P", true)]
    [InlineData("secret-in-example", "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.", true)]
    [InlineData("secret-in-example", "header.payload.signature", false)]
    [InlineData("secret-in-example", "-----BEGIN RSA PRIVATE KEY-----", true)]
    [InlineData("secret-in-example", "-----BEGIN PUBLIC KEY-----", false)]
    [InlineData("secret-in-example", "AKIAQ3EGRBGXVU7W5ABC", true)]
    [InlineData("secret-in-example", "ghp_0123456789abcdefghijklmnopqrstuvwxyz", true)]
    [InlineData("secret-in-example", "Basic dXNlcjpwYXNzd29yZA==", true)]
    [InlineData("secret-in-example", "Basic", false)]
    [InlineData("secret-in-example", "sk_test", false)]
    [InlineData("card-number-in-example", "4929 5500 0000 0004", true)]
    [InlineData("card-number-in-example", "4929-5500-0000-0004", true)]
    [InlineData("card-number-in-example", "the card 4929550000000004 is declined", true)]
    [InlineData("card-number-in-example", "4929550000000003", false)]
    [InlineData("card-number-in-example", "4242424242424242", false)]
    [InlineData("card-number-in-example", "0198c0de-0000-7000-8000-000000000001", false)]
    [InlineData("card-number-in-example", "4929.55000000000003", false)]
    [InlineData("email-in-example", "anna@gmail.com", true)]
    [InlineData("email-in-example", "write to anna@shop.de, please", true)]
    [InlineData("email-in-example", "anna@example.com", false)]
    [InlineData("email-in-example", "anna@mail.example.org", false)]
    [InlineData("email-in-example", "anna@notexample.com", true)]
    [InlineData("email-in-example", "anna@shop.test", false)]
    [InlineData("email-in-example", "@anna", false)]
    [InlineData("random-value", "5b0e7c1a-9f6d-4c1e-8a53-0f8f4f1d2c3b", true)]
    [InlineData("random-value", "2026-11-22T10:00:00Z", true)]
    [InlineData("random-value", "2026-11-22", false)]
    [InlineData("literal-value", "blue", true)]
    [InlineData("literal-value", "7", false)]
    public async Task A_value_of_a_response_is_found_by_its_form(string rule, string value, bool isFound)
    {
        Write(Interaction("a profile", "GET", "/users/7", JsonSerializer.Serialize(new { value })));

        (await RulesAsync()).Contains(rule).Should().Be(isFound);
    }

    [Theory]
    [InlineData("type", "random-value", false)]
    [InlineData("equality", "random-value", true)]
    [InlineData("type", "email-in-example", true)]
    public async Task A_rule_makes_a_value_free_but_not_anonymous(string match, string rule, bool isFound)
    {
        Write(Interaction("a profile", "GET", "/users/7", """{"id":"5b0e7c1a-9f6d-4c1e-8a53-0f8f4f1d2c3b","mail":"a@gmail.com"}""", $$$"""{"$.id":{"matchers":[{"match":"{{{match}}}"} ]},"$.mail":{"matchers":[{"match":"type"}]}}"""));

        (await RulesAsync()).Contains(rule).Should().Be(isFound);
    }

    [Theory]
    [InlineData("a profile", "user 5b0e7c1a-9f6d-4c1e-8a53-0f8f4f1d2c3b is blue")]
    [InlineData("the profile of 5b0e7c1a-9f6d-4c1e-8a53-0f8f4f1d2c3b, who is blue", "there is a user")]
    public async Task What_a_state_or_the_request_says_may_be_exact(string description, string state)
    {
        Write(Interaction(description, "GET", "/users/7", """{"id":"5b0e7c1a-9f6d-4c1e-8a53-0f8f4f1d2c3b","color":"blue","count":7,"true":true}""", state: state));

        (await RulesAsync()).Should().NotContain("random-value").And.NotContain("literal-value");
    }

    [Fact]
    public async Task A_drawn_identifier_in_a_request_is_a_new_content_each_time()
    {
        Write(Interaction("a profile", "GET", "/users", "{}", query: """{"id":["5b0e7c1a-9f6d-4c1e-8a53-0f8f4f1d2c3b"]}"""));
        (await RulesAsync()).Should().Contain("random-value");

        Write(Interaction("a profile", "GET", "/users/5b0e7c1a-9f6d-4c1e-8a53-0f8f4f1d2c3b/orders", "{}"));
        (await RulesAsync()).Should().Contain("random-value");

        Write(Interaction("a profile", "GET", "/users/0198c0de-0000-7000-8000-000000000001/orders", "{}"));
        (await RulesAsync()).Should().NotContain("random-value", "it was chosen");
    }

    [Theory]
    [InlineData("/users/7", "/users/8", 404, false)]
    [InlineData("/users/7", "/orders/8", 404, true)]
    [InlineData("/users/7", "/users/8", 200, true)]
    [InlineData("/v1/users/7/pay", "/v1/users/8/pay", 402, false)]
    [InlineData("/v1/users/7/pay", "/v1/users/7/refund", 402, true)]
    [Trait("row", "S0-023")]
    public async Task An_endpoint_that_never_says_no_is_named(string succeeding, string other, int status, bool isFound)
    {
        Write(Interaction("it goes well", "GET", succeeding, "{}"), Interaction("it goes on", "GET", other, "{}", status: status));

        (await RulesAsync()).Contains("no-failure-case").Should().Be(isFound);
    }

    [Theory]
    [InlineData(404, """{"title":"Not found"}""", false)]
    [InlineData(422, """{"Errors":{"name":["is missing"]}}""", false)]
    [InlineData(404, """{"id":7}""", true)]
    [InlineData(404, "\"There is no such user.\"", false)]
    [InlineData(404, "\"\"", true)]
    [InlineData(404, "null", false, "HEAD")]
    [InlineData(500, "null", true)]
    [InlineData(401, "null", false)]
    [InlineData(200, """{"id":7}""", false)]
    [Trait("row", "S2-044")]
    public async Task A_refusal_of_which_nothing_is_expected_that_says_why_is_named(int status, string body, bool isFound, string method = "GET")
    {
        Write(Interaction("a profile", method, "/users/7", body, status: status));

        (await RulesAsync()).Contains("silent-error").Should().Be(isFound);
    }

    [Theory]
    [InlineData("""{"detail":"System.InvalidOperationException: no\n   at Shop.Orders.Find(Guid id) in Orders.cs:line 7"}""", "is a stack trace")]
    [InlineData("""{"detail":"Npgsql.PostgresException (0x80004005)"}""", "names a type of the provider's code")]
    [InlineData("""{"detail":"the exception is that it is closed on Sundays"}""", null)]
    [InlineData("""{"detail":"at noon (or later)"}""", null)]
    [InlineData("""{"detail":"SELECT * FROM orders WHERE id = 7"}""", "is a statement of SQL")]
    [InlineData("""{"detail":"Select one from our shop, or update your settings"}""", null)]
    [InlineData("""{"detail":"23505: duplicate key value violates unique constraint \"users_email\""}""", "is what a database says")]
    [InlineData("""{"detail":"ORA-00001: that is there"}""", "is what a database says")]
    [InlineData("""{"sku":"FLORA-12345"}""", null)]
    [InlineData("""{"title":"One or more validation errors occurred."}""", "is what a framework says")]
    [InlineData("""{"errors":{"name":["The Name field is required."]}}""", "is what a framework says")]
    [InlineData("""{"errors":{"name":["A name is required."]}}""", null)]
    [InlineData("""{"exception":{"StackTrace":null}}""", "is what the provider threw")]
    [InlineData("""{"$type":"Shop.Orders.Order, Shop"}""", "names a type of the provider's code")]
    [InlineData("""{"$type":"card"}""", null)]
    [InlineData("""{"id":4711}""", "is counted by the provider's database")]
    [InlineData("""{"lines":[{"orderId":4711}]}""", "is counted by the provider's database")]
    [InlineData("""{"id":7}""", null)]
    [InlineData("""{"paid":4711}""", null)]
    [InlineData("""{"id":"chair"}""", null)]
    [Trait("row", "S4-087")]
    public async Task What_a_provider_is_made_of_is_found_where_only_that_will_do(string body, string? why)
    {
        Write(Interaction("a profile", "GET", "/users/7", body));
        (await InternalsAsync()).Should().Equal(why is null ? [] : [why]);

        Write(Interaction("a profile", "GET", "/users/7", body, """{"$":{"matchers":[{"match":"type"}]}}"""));
        (await InternalsAsync()).Should().Equal(why is "is what the provider threw" ? [why] : [], "a matcher of its type makes any value do, but the member has to be there");
    }

    [Theory]
    [InlineData("Server", true)]
    [InlineData("x-powered-by", true)]
    [InlineData("X-Served-By", false)]
    [Trait("row", "S4-087")]
    public async Task A_header_that_names_the_software_is_found_in_answers(string header, bool isFound)
    {
        Write(Interaction("a profile", "GET", "/users/7", "{}").Replace("\"Content-Type\"", $"\"{header}\":\"Kestrel\",\"Content-Type\"", StringComparison.Ordinal));
        (await InternalsAsync()).Should().Equal(isFound ? ["names the software that answers"] : []);

        Write(Interaction("a profile", "GET", "/users/7", "{}").Replace("\"query\"", $"\"headers\":{{\"{header}\":\"Kestrel\"}},\"query\"", StringComparison.Ordinal));
        (await InternalsAsync()).Should().BeEmpty("it is the consumer that sends it");
    }

    [Theory]
    [InlineData("warning", 1)]
    [InlineData("error", 0)]
    public async Task The_severity_decides_what_is_a_no(string failOn, int exitCode)
    {
        Write(Interaction("a profile", "GET", "/users/7", """{"mail":"a@gmail.com"}"""));

        (await _shell.RunAsync("lint", "one.json", "--fail-on", failOn)).Expect(exitCode);
        (await _shell.RunAsync("lint", "one.json", "--ignore", "email-in-example")).Expect(0);
        (await _shell.RunAsync("lint", "one.json", "--fail-on", "hint", "--ignore", "email-in-example")).Expect(1);
    }

    [Theory]
    [InlineData("there is an order", 1, "No handler of Users fits it.")]
    [InlineData("there is a user", 0, "0 errors, ")]
    [InlineData("there is a {what}", 0, "0 errors, ")]
    [InlineData("there is a {what}\",\"handler\":\"One\"},{\"template\":\"there {verb} a user", 1, "Several handlers of Users fit it: 'there is a {what}', 'there {verb} a user'.")]
    public async Task A_state_that_nobody_handles_is_found_where_the_handlers_are_known(string template, int code, string why)
    {
        Write(Interaction("a profile", "GET", "/users/7", "{}"));
        await File.WriteAllTextAsync(Path.Combine(_shell.Folder, "Users.states.json"), $$"""{"provider":"Users","states":[{"template":"{{template}}","handler":"Two"}]}""", TestContext.Current.CancellationToken);

        (await _shell.RunAsync("lint", "one.json")).Expect(0).Output.Should().NotContain("unhandled-state");
        (await _shell.RunAsync("lint", "one.json", "--handlers", ".")).Expect(code).Output.Should().Contain(why);
    }

    [Theory]
    [InlineData("response", "secret-in-example", true)]
    [InlineData("request", "secret-in-example", true)]
    [InlineData("response", "literal-value", true)]
    [InlineData("request", "literal-value", false)]
    public async Task Both_sides_of_a_message_that_is_answered_are_looked_at(string part, string rule, bool isFound)
    {
        var message = $$"""{"contents":{"content":{"value":"AKIAQ3EGRBGXVU7W5ABC"},"contentType":"application/json","encoded":false} }""";
        await File.WriteAllTextAsync(
            Path.Combine(_shell.Folder, "one.json"),
            $$"""
            {"consumer":{"name":"Shop"},"provider":{"name":"Users"},"metadata":{"pactSpecification":{"version":"4.0"} },"interactions":[{"type":"Synchronous/Messages","description":"a key",
              "request":{{(part == "request" ? message : "{}")}},"response":[{{(part == "response" ? message : "{}")}}]}]}
            """,
            TestContext.Current.CancellationToken);

        (await RulesAsync()).Contains(rule).Should().Be(isFound);
    }

    [Theory]
    [InlineData("JSON", "json", "\"examples\":[\"anna@gmail.com\"]", "email-in-example")]
    [InlineData("JSON", "json", "\"default\":\"4929 5500 0000 0004\"", "card-number-in-example")]
    [InlineData("JSON", "json", "\"enum\":[\"a\",\"AKIAQ3EGRBGXVU7W5ABC\"]", "secret-in-example")]
    [InlineData("JSON", "json", "\"description\":\"write to anna@gmail.com\"", null)]
    [InlineData("AVRO", "avsc", "\"default\":\"anna@gmail.com\"", "email-in-example")]
    public async Task Values_that_schemas_of_events_spell_out_are_looked_at(string type, string ending, string words, string? rule)
    {
        await File.WriteAllTextAsync(Path.Combine(_shell.Folder, "User.reader.event.json"), $$"""{"application":"User","role":"reader","event":"told","value":{"subject":"told-value","type":"{{type}}","schema":"User.reader.{{(ending == "json" ? "schema.json" : ending)}}"} }""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(_shell.Folder, $"User.reader.{(ending == "json" ? "schema.json" : ending)}"),
            type == "JSON" ? $$"""{"type":"object","properties":{"a":{"type":"string",{{words}} } } }""" : $$"""{"type":"record","name":"Told","fields":[{"name":"a","type":"string",{{words}} }]}""",
            TestContext.Current.CancellationToken);

        (await RulesAsync("User.reader.event.json")).Should().Equal(rule is null ? [] : [rule]);
    }

    [Fact]
    public async Task A_page_has_a_table_of_what_was_found()
    {
        Write(Interaction("", "GET", "/users/1", "{}"));

        (await _shell.RunAsync("lint", "one.json", "--output", "markdown")).Expect(1).Output.Should()
            .StartWith("1 error, 0 warnings, 1 hint in 1 contract.").And.Contain("| severity | rule | where | why |").And.Contain("| error | empty-description | one.json | Interaction 1 has no description. ");
    }

    [Fact]
    public async Task Of_a_broker_those_contracts_are_looked_at_that_are_deployed()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(new PactText { Consumer = "Gateway", Path = "/users/5b0e7c1a-9f6d-4c1e-8a53-0f8f4f1d2c3b" }, "1");
        await system.PublishAsync(new PactText { Consumer = "Shop" }, "1");
        (await system.RunAsync("record-deployment", "-a", "Shop", "-e", "1", "--environment", "production")).Expect(0);

        (await system.RunAsync("lint", "--service", "Pricing")).Expect(1).Output.Should().Contain("random-value").And.Contain(" in 2 contracts.");
        (await system.RunAsync("lint", "--service", "Pricing", "--environment", "production")).Expect(0).Output.Should().Contain(" in 1 contract.");
        (await system.RunAsync("lint")).Expect(2).Error.Should().StartWith("contracts: --service is missing");
    }

    private async Task<HashSet<string>> RulesAsync(string path = "one.json") => [.. (await FindingsAsync(path)).Select(finding => finding.GetProperty("rule").GetString()!)];

    /// <summary>What the findings of the rule say after the value, without the stop.</summary>
    private async Task<IEnumerable<string>> InternalsAsync() =>
        from finding in await FindingsAsync("one.json")
        where finding.GetProperty("rule").GetString() == "provider-internals"
        let why = finding.GetProperty("why").GetString()!
        select why[(why.LastIndexOf("' ", StringComparison.Ordinal) + 2)..^1];

    private async Task<IEnumerable<JsonElement>> FindingsAsync(string path) =>
        JsonElement.Parse((await _shell.RunAsync("lint", path, "--output", "json")).Output).GetProperty("findings").EnumerateArray();

    private static string Interaction(string description, string method, string path, string body, string rules = "{}", string state = "there is a user", int status = 200, string query = "{}") =>
        $$"""
        {"description":"{{description}}","providerStates":[{"name":"{{state}}"}],"request":{"method":"{{method}}","path":"{{path}}","query":{{query}} },
        "response":{"status":{{status}},"headers":{"Content-Type":"application/json"},"body":{{body}},"matchingRules":{"body":{{rules}} } } }
        """;

    private void Write(params string[] interactions) => File.WriteAllText(
        Path.Combine(_shell.Folder, "one.json"),
        $$"""{"consumer":{"name":"Shop"},"provider":{"name":"Users"},"interactions":[{{string.Join(",", interactions)}}],"metadata":{"pactSpecification":{"version":"3.0.0"} } }""");
}
