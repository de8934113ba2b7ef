using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Matching;

public sealed class JsonBodies
{
    public static IEnumerable<TheoryDataRow<string>> Cases() => CaseTable.Rows("json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Are_compared_by_their_rules(string row)
    {
        var cells = CaseTable.Cells(row, 5);
        var rules = new MatchingRules { Body = Some.Rules(cells[0]) };
        var expected = Body.FromJson(Some.Json(cells[1]));
        var actual = Body.FromText(cells[2], "application/json");

        var response = ResponseMatching.Compare(new ExpectedResponse { Body = expected, MatchingRules = rules }, new ActualResponse { Status = 200, Body = actual });
        var request = RequestMatching.Compare(new ExpectedRequest { Body = expected, MatchingRules = rules }, new ActualRequest { Method = "GET", Path = "/", Body = actual });

        Some.Summary(response).Should().Be(cells[3], "of {0}", Some.Sentences(response));
        Some.Summary(request).Should().Be(cells[4], "of {0}", Some.Sentences(request));
    }

    [Theory]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("nothing")]
    public void A_body_that_is_no_JSON_is_told_with_the_reason(string text)
    {
        var mismatches = Compare("""{"a":1}""", Encoding.UTF8.GetBytes(text));

        mismatches.Should().StartWith("Failed to parse the actual body: '");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told()
    {
        var mismatches = Compare("""{"a":1}""", [.. "{\"a\":\""u8, 0xFF, .. "\"}"u8]);

        mismatches.Should().Be("Failed to parse the actual body: 'it is not valid UTF-8 text'");
    }

    [Fact]
    public void A_byte_order_mark_does_not_count() => Compare("""{"a":1}""", [0xEF, 0xBB, 0xBF, .. "{\"a\":1}"u8]).Should().Be("matches");

    [Fact]
    public void Another_character_set_is_read_as_its_content_type_says()
    {
        var expected = new ExpectedResponse { Body = Body.FromJson(Some.Json("""{"a":"é"}"""), "application/json") };
        var actual = new ActualResponse
        {
            Status = 200,
            Headers = [KeyValuePair.Create("Content-Type", "application/json; charset=utf-16")],
            Body = Body.FromBytes(Encoding.Unicode.GetBytes("""{"a":"é"}""")),
        };

        Some.Sentences(ResponseMatching.Compare(expected, actual)).Should().Be("matches");
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_told_and_not_followed()
    {
        var deep = new string('[', 10_000) + new string(']', 10_000);

        Compare("[]", Encoding.UTF8.GetBytes(deep)).Should().StartWith("Failed to parse the actual body: '").And.Contain("depth");
    }

    [Fact]
    public void Wide_objects_and_many_rules_take_time_in_proportion()
    {
        // 20,000 members with a rule each: anything quadratic would need minutes.
        const int width = 20_000;
        var json = "{" + string.Join(',', Enumerable.Range(0, width).Select(i => $"\"k{i}\":{i}")) + "}";
        var rules = new MatchingRules
        {
            Body = [.. Enumerable.Range(0, width).Select(i => new RuleEntry($"$.k{i}", new RuleList(RuleCombination.And, [new IntegerRule()])))],
        };
        var expected = new ExpectedRequest { Body = Body.FromText(json, "application/json"), MatchingRules = rules };
        var actual = new ActualRequest { Method = "GET", Path = "/", Body = Body.FromText(json.Replace(":1", ":2", StringComparison.Ordinal), "application/json") };

        RequestMatching.Compare(expected, actual).Should().BeEmpty();
    }

    private static string Compare(string expected, byte[] actual) => Some.Sentences(ResponseMatching.Compare(
        new ExpectedResponse { Body = Body.FromJson(Some.Json(expected)) },
        new ActualResponse { Status = 200, Body = Body.FromBytes(actual, "application/json") }));
}
