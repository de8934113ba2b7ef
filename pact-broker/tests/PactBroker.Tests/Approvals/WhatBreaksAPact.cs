using PactBroker.Domain.Approvals;
using PactBroker.Domain.Contents;

namespace PactBroker.Tests.Approvals;

/// <summary>A provider that keeps to the approved pact and does no more: does it keep to the other?</summary>
public sealed class WhatBreaksAPact
{
    private const string Approved = """
        "request": {"method": "GET", "path": "/orders/1", "headers": {"Accept": "application/json"}},
        "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"id": 1, "total": 9.5, "lines": [{"sku": "a"}]},
            "matchingRules": {"body": {"$.total": {"matchers": [{"match": "decimal"}]}, "$.lines": {"matchers": [{"match": "type", "min": 1}]}}}}
        """;

    private const string Status = "\"status\": 200";
    private const string Total = "\"$.total\": {\"matchers\": [{\"match\": \"decimal\"}]}, ";

    [Theory]
    [InlineData("nothing changes", "", "")]
    [InlineData("a field is read no more", "\"id\": 1, ", "")]
    [InlineData("a field is read no more, and its rule is gone", "\"total\": 9.5, ", "", Total, "")]
    [InlineData("an example of a decimal number is another", "9.5", "11.25")]
    [InlineData("an exact value may be any integer", "\"matchingRules\": {\"body\": {", "\"matchingRules\": {\"body\": {\"$.id\": {\"matchers\": [{\"match\": \"integer\"}]}, ")]
    [InlineData("what is sent to the provider is said with a rule", "\"headers\": {\"Accept\": \"application/json\"}}", "\"headers\": {\"Accept\": \"application/json\"}, \"matchingRules\": {\"path\": {\"matchers\": [{\"match\": \"regex\", \"regex\": \"/orders/\\\\d+\"}]}}}")]
    public void These_changes_ask_for_no_more(string change, params string[] replaced) => Find(replaced).Should().BeEmpty("{0}", change);

    [Theory]
    [InlineData("another status", "response-differs", "status", Status, "\"status\": 201")]
    [InlineData("a header", "response-differs", "ETag", "\"Content-Type\": \"application/json\"", "\"Content-Type\": \"application/json\", \"ETag\": \"1\"")]
    [InlineData("another field", "response-differs", "$.state", "\"id\": 1", "\"id\": 1, \"state\": \"open\"")]
    [InlineData("another field of each element", "response-differs", "$.lines[0].count", "{\"sku\": \"a\"}", "{\"sku\": \"a\", \"count\": 2}")]
    [InlineData("another value", "response-differs", "$.id", "\"id\": 1", "\"id\": 2")]
    [InlineData("a narrower rule", "rule-differs", "$.total", "decimal", "integer")]
    [InlineData("exactly what was an example", "rule-differs", "$.total", Total, "")]
    [InlineData("a rule below another", "rule-differs", "$.lines[*].sku", Total, Total + "\"$.lines[*].sku\": {\"matchers\": [{\"match\": \"regex\", \"regex\": \"a+\"}]}, ")]
    [InlineData("another path", "request-differs", "path", "/orders/1", "/orders/2")]
    [InlineData("another header in the request", "request-differs", "Accept", "\"Accept\": \"application/json\"", "\"Accept\": \"text/csv\"")]
    public void These_changes_ask_for_more(string change, string rule, string path, params string[] replaced) =>
        Find(replaced).Should().Contain(found => found.Rule == rule && found.Path == path && found.Subject == "an order (given order 1 is there)", "of {0}", change);

    [Fact]
    public void An_interaction_more_asks_for_more_and_one_less_does_not()
    {
        var (one, two) = (Pact(Approved), Pact(Approved, Approved.Replace("/orders/1", "/orders/1/lines", StringComparison.Ordinal)));

        PactBreaks.Find(one, two).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Rule = "interaction-new", Subject = "an order 1 (given order 1 is there)" });
        PactBreaks.Find(two, one).Should().BeEmpty();
    }

    [Fact]
    public void What_is_pending_asks_for_nothing_and_promises_nothing()
    {
        var (approved, pending) = (Version4("\"pending\": false"), Version4("\"pending\": true"));
        var nothing = ContractContent.Parse("""{"consumer": {"name": "Gateway"}, "provider": {"name": "Orders"}, "interactions": [], "metadata": {"pactSpecification": {"version": "4.0"}}}""");

        PactBreaks.Find(nothing, pending).Should().BeEmpty();
        PactBreaks.Find(pending, approved).Should().ContainSingle().Which.Rule.Should().Be("interaction-new");
    }

    [Fact]
    public void Of_what_cannot_be_compared_every_change_counts()
    {
        var approved = ContractContent.Parse("""{"consumer": {"name": "Gateway"}, "provider": {"name": "Orders"}, "interactions": "none"}""");
        var other = ContractContent.Parse("""{"consumer": {"name": "Gateway"}, "provider": {"name": "Orders"}, "interactions": "all"}""");

        PactBreaks.Find(approved, approved).Should().BeEmpty();
        PactBreaks.Find(approved, other).Should().ContainSingle().Which.Rule.Should().Be("unreadable");
    }

    [Theory]
    [InlineData("a message that says more", "{\"id\": 1, \"state\": \"open\"}", "message-differs")]
    [InlineData("a message that says less", "{}", null)]
    public void Messages_are_compared_as_answers_are(string change, string contents, string? rule)
    {
        var found = PactBreaks.Find(Message("{\"id\": 1}"), Message(contents));

        found.Select(one => one.Rule).Should().BeEquivalentTo(rule is null ? [] : new[] { rule }, "of {0}", change);
    }

    private static IReadOnlyList<ContractBreak> Find(string[] replaced)
    {
        var after = Approved;
        for (var i = 0; i < replaced.Length; i += 2)
        {
            if (replaced[i].Length > 0)
            {
                Approved.Should().Contain(replaced[i]);
                after = after.Replace(replaced[i], replaced[i + 1], StringComparison.Ordinal);
            }
        }

        return PactBreaks.Find(Pact(Approved), Pact(after));
    }

    private static ContractContent Pact(params string[] interactions)
    {
        var all = interactions.Select((interaction, i) => $$"""{"description": "an order{{(i == 0 ? "" : $" {i}")}}", "providerStates": [{"name": "order 1 is there"}], {{interaction}} }""");
        return Between("3.0.0", $"\"interactions\": [{string.Join(',', all)}]");
    }

    private static ContractContent Version4(string pending) => Between(
        "4.0", $$"""
        "interactions": [{"type": "Synchronous/HTTP", {{pending}}, "description": "an order", "request": {"method": "GET", "path": "/"}, "response": {"status": 200} }]
        """);

    private static ContractContent Message(string contents) => Between(
        "3.0.0", $$"""
        "messages": [{"description": "an order", "contents": {{contents}}, "metadata": {"contentType": "application/json"} }]
        """);

    private static ContractContent Between(string version, string content) => ContractContent.Parse($$"""
        {"consumer": {"name": "Gateway"}, "provider": {"name": "Orders"}, {{content}}, "metadata": {"pactSpecification": {"version": "{{version}}"} } }
        """);
}
