using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Matching;

public sealed class PresenceOfBodies
{
    [Theory]
    [InlineData("missing", "", "matches")]
    [InlineData("missing", "x", "matches")]
    [InlineData("empty", "", "matches")]
    [InlineData("empty", "x", "Expected empty body but received 'x'")]
    [InlineData("empty", "null", "Expected empty body but received 'null'")]
    [InlineData("null", "", "matches")]
    [InlineData("null", "null", "matches")]
    [InlineData("null", " null\n", "matches")]
    [InlineData("null", "x", "Expected empty body but received 'x'")]
    [InlineData("present", "", "Expected body 'x' but was missing")]
    [InlineData("present", "x", "matches")]
    public void Missing_empty_and_null_are_three_things(string expected, string actual, string said)
    {
        var body = expected switch
        {
            "missing" => Body.Missing,
            "empty" => Body.Empty,
            "null" => Body.Null,
            _ => Body.FromText("x"),
        };

        Some.Sentences(ResponseMatching.Compare(new ExpectedResponse { Body = body }, new ActualResponse { Status = 200, Body = Body.FromText(actual) })).Should().Be(said);
    }

    [Theory]
    [InlineData("application/json", "application/json", "matches")]
    [InlineData("application/json", "application/hal+json", "matches")]
    [InlineData("application/json", "application/json; charset=utf-8", "matches")]
    [InlineData("application/json; charset=utf-8", "application/json;charset=UTF-8", "matches")]
    [InlineData("application/json", "application/xml", "Expected a body of 'application/json' but the actual content type was 'application/xml'")]
    [InlineData("application/hal+json", "application/json", "Expected a body of 'application/hal+json' but the actual content type was 'application/json'")]
    [InlineData("*/*", "application/json", "matches")]
    [InlineData(null, "application/json", "matches")]
    [InlineData("application/json", null, "matches")]
    [InlineData("text/plain", null, "Expected a body of 'text/plain' but the actual content type was 'application/json'")]
    public void Types_have_to_go_together(string? expected, string? actual, string said)
    {
        var mismatches = ResponseMatching.Compare(
            new ExpectedResponse { Body = Body.FromText("{}", expected) },
            new ActualResponse { Status = 200, Body = Body.FromText("{}", actual) });

        Some.Sentences(mismatches).Should().Be(said);
    }

    [Fact]
    public void A_rule_of_the_content_type_lets_another_type_be_compared()
    {
        var mismatches = ResponseMatching.Compare(
            new ExpectedResponse
            {
                Headers = [new Header("Content-Type", ["application/vnd.v1+json"])],
                Body = Body.FromJson(Some.Json("""{"a":1}""")),
                MatchingRules = new MatchingRules { Header = Some.Rules("""{"Content-Type":{"match":"regex","regex":"application/vnd\\.v\\d\\+json"}}""") },
            },
            new ActualResponse { Status = 200, Headers = [KeyValuePair.Create("content-type", "application/vnd.v2+json")], Body = Body.FromText("""{"a":2}""") });

        Some.Sentences(mismatches).Should().Be("Expected 2 (Integer) to be equal to 1 (Integer)");
    }
}
