using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Reports;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Reports;

/// <summary>Each report is held against a text in Expectations, which is reviewed like code. With <c>UPDATE_EXPECTATIONS=1</c> the texts are written anew.</summary>
public sealed class DescribingMismatches
{
    [Fact]
    [Trait("row", "S4-065")]
    public void A_value_is_pointed_at_in_what_was_received()
    {
        var expected = Body.FromJson(Some.Json("""{"items":[{"id":1,"price":12.5}],"total":1}"""), "application/json");
        var actual = Body.FromText("""{"items":[{"id":1,"price":12.5},{"id":2,"price":"12,50","note":"é"}],"total":2}""", "application/json");
        var rules = """{"$.items":{"match":"type"},"$.items[*].price":{"match":"decimal"}}""";

        Holds(MismatchReport.Describe(Compare(expected, actual, rules), expected, actual));
    }

    [Fact]
    public void What_is_missing_is_shown_where_it_was_received_without()
    {
        var expected = Body.FromJson(Some.Json("""{"order":{"id":1,"customer":{"name":"Ann"}},"list":[1,2]}"""), "application/json");
        var actual = Body.FromText("""{"order":{"id":1},"list":[1]}""", "application/json");

        Holds(MismatchReport.Describe(Compare(expected, actual, "{}"), expected, actual));
    }

    [Fact]
    public void Parts_other_than_the_body_are_named()
    {
        var mismatches = RequestMatching.Compare(
            new ExpectedRequest
            {
                Path = "/a",
                Query = [new QueryParameter("q", ["1"])],
                Headers = [new Header("X-Id", ["1"]), new Header("Content-Type", ["text/plain"])],
                Body = Body.FromText("x"),
            },
            new ActualRequest { Method = "PUT", Path = "/b", Query = "r=1", Headers = [KeyValuePair.Create("Content-Type", "text/html")], Body = Body.FromText("y") });

        Holds(MismatchReport.Describe(mismatches));
    }

    [Fact]
    public void Long_lines_are_cut_around_the_value()
    {
        var expected = Body.FromJson(Some.Json($$"""{"{{new string('k', 150)}}":{"inner":"{{new string('v', 500)}}"} }"""), "application/json");
        var actual = Body.FromText($$"""{"{{new string('k', 150)}}":{"inner":"{{new string('w', 500)}}"} }""", "application/json");

        var report = MismatchReport.Describe(Compare(expected, actual, "{}"), expected, actual);

        report.Split('\n').Should().OnlyContain(line => line.Length < 400);
        Holds(report);
    }

    [Fact]
    public void Many_differences_are_counted()
    {
        var expected = Body.FromJson(Some.Json($"[{string.Join(',', Enumerable.Range(0, 5000))}]"), "application/json");
        var actual = Body.FromText($"[{string.Join(',', Enumerable.Range(1, 5000))}]", "application/json");

        var report = MismatchReport.Describe(Compare(expected, actual, "{}"), expected, actual);

        report.Should().StartWith("5000 differences:").And.EndWith("… and 4980 more");
        report.Length.Should().BeLessThan(20_000);
    }

    [Fact]
    public void Nothing_is_told_of_bodies_that_are_no_JSON()
    {
        var expected = Body.FromText("<a>1</a>", "application/xml");
        var actual = Body.FromText("<a>2</a>", "application/xml");

        Holds(MismatchReport.Describe(Compare(expected, actual, "{}"), expected, actual));
    }

    [Fact]
    public void Bodies_of_JSON_are_shown_as_one_with_only_what_breaks_the_contract_marked()
    {
        var expected = Body.FromJson(Some.Json("""{"id":1,"name":"Lamp","tags":["a","b"],"sizes":[{"w":1}],"owner":{"name":"Ann"},"old":null,"many":["x"]}"""), "application/json");
        var actual = Body.FromText("""{"extra":[],"name":"Desk","id":"1","tags":["a"],"sizes":[{"w":2},{"w":"3"}],"owner":[],"many":["y","z"]}""", "application/json");
        var rules = """{"$.name":{"match":"type"},"$.sizes":{"match":"type"},"$.many":{"match":"type"}}""";

        Holds(ReportLine.Join(MismatchReport.Lines(Compare(expected, actual, rules), expected, actual, wholeBodies: true)));
    }

    [Theory]
    [InlineData("""{"$.l":{"match":"equality"}}""", """{"l":{"a":1}}""", """{"l":{"a":2}}""", "  {|    \"l\": {|-     \"a\": 1|+     \"a\": 2|    }|  }")]
    [InlineData("""{"$.l":{"match":"type","min":2}}""", """{"l":[1,1]}""", """{"l":[1]}""", "  {|    \"l\": [|      1,|-     1|    ]|  }")]
    [InlineData("""{"$.l":{"match":"type","min":2}}""", """{"l":[1]}""", """{"l":[1]}""", "  {|+   \"l\": [|+     1|+   ]|  }")]
    [InlineData("""{"$.l":{"match":"notEmpty"}}""", """{"l":"a"}""", """{"l":""}""", "  {|-   \"l\": \"a\"|+   \"l\": \"\"|  }")]
    [InlineData("{}", "[1,2]", "[1,2,3]", "  [|    1,|    2,|+   3|  ]")]
    [InlineData("{}", "1", "2", "- 1|+ 2")]
    public void What_differs_is_marked_wherever_the_rule_stands(string rules, string expected, string actual, string difference)
    {
        var (wanted, came) = (Body.FromJson(Some.Json(expected), "application/json"), Body.FromText(actual, "application/json"));

        var lines = MismatchReport.Lines(Compare(wanted, came, rules), wanted, came, wholeBodies: true);

        string.Join('|', lines.SkipWhile(line => !line.Text.StartsWith("the bodies", StringComparison.Ordinal)).Skip(1).Select(line => line.Text[3..])).Should().Be(difference);
    }

    [Theory]
    [InlineData("application/xml", "<a x='1'><b>1</b></a>", "<a x='1'><b>2</b></a>", "  <a x=\"1\">|-   <b>1</b>|+   <b>2</b>|  </a>")]
    [InlineData("text/plain", "one\ntwo\nthree", "one\ntoo\nthree", "  one|- two|+ too|  three")]
    [InlineData("application/octet-stream", "\u0001a", "\u0001b", "  application/octet-stream, 2 bytes|- 01 61|+ 01 62")]
    public void Other_bodies_are_shown_line_by_line(string type, string expected, string actual, string difference)
    {
        var (wanted, came) = (Body.FromText(expected, type), Body.FromText(actual, type));

        var lines = MismatchReport.Lines(Compare(wanted, came, "{}"), wanted, came, wholeBodies: true);

        string.Join('|', lines.SkipWhile(line => !line.Text.StartsWith("the bodies", StringComparison.Ordinal)).Skip(1).Select(line => line.Text[3..])).Should().Be(difference);
    }

    [Fact]
    public void Bodies_that_nobody_would_read_are_not_shown_as_a_whole()
    {
        var expected = Body.FromText(new string('a', 2_000_000), "text/plain");
        var actual = Body.FromText("b", "text/plain");
        var long1 = Body.FromJson(Some.Json($"[{string.Join(',', Enumerable.Range(0, 5000))}]"), "application/json");
        var long2 = Body.FromText($"[{string.Join(',', Enumerable.Range(1, 5000))}]", "application/json");

        MismatchReport.Lines(Compare(expected, actual, "{}"), expected, actual, wholeBodies: true)[^1].Text.Should().Be("   The bodies are too large to show (2000000 and 1 bytes).");
        MismatchReport.Lines(Compare(long1, long2, "{}"), long1, long2, wholeBodies: true).Should().HaveCountLessThan(2500).And.Subject.Last().Text.Should().EndWith("more lines");
    }

    [Fact]
    public void Where_the_bodies_agree_they_are_not_shown()
    {
        var body = Body.FromText("same", "text/plain");
        var mismatches = ResponseMatching.Compare(new ExpectedResponse { Status = 201, Body = body }, new ActualResponse { Status = 200, Body = body });

        ReportLine.Join(MismatchReport.Lines(mismatches, body, body, wholeBodies: true)).Should().NotContain("the bodies");
    }

    [Fact]
    public void No_differences_are_said_to_be_none() => MismatchReport.Describe([]).Should().Be("No differences.");

    private static ImmutableArray<Mismatch> Compare(Body expected, Body actual, string rules) => ResponseMatching.Compare(
        new ExpectedResponse { Body = expected, MatchingRules = new MatchingRules { Body = Some.Rules(rules) } },
        new ActualResponse { Status = 200, Body = actual });

    private static void Holds(string report, [CallerMemberName] string name = "", [CallerFilePath] string file = "")
    {
        var recorded = Path.Combine("Expectations", $"{name}.verified.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(file)!, recorded), report);
        else
            report.Should().Be(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reports", recorded)));
    }
}
