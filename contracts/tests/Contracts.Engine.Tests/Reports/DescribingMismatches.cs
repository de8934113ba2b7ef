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
