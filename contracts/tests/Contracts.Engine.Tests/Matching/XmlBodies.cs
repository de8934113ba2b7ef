using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Matching;

public sealed class XmlBodies
{
    public static IEnumerable<TheoryDataRow<string>> Cases() => CaseTable.Rows("xml");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Are_compared_by_names(string row)
    {
        var cells = CaseTable.Cells(row, 5);
        var rules = new MatchingRules { Body = Some.Rules(cells[0]) };
        var expected = Body.FromText(cells[1], "application/xml");
        var actual = Body.FromText(cells[2], "application/xml");

        var response = ResponseMatching.Compare(new ExpectedResponse { Body = expected, MatchingRules = rules }, new ActualResponse { Status = 200, Body = actual });
        var request = RequestMatching.Compare(new ExpectedRequest { Body = expected, MatchingRules = rules }, new ActualRequest { Method = "GET", Path = "/", Body = actual });

        Shown(response).Should().Be(cells[3]);
        Shown(request).Should().Be(cells[4]);
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a/><b/>")]
    [InlineData("text")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;&y;&y;</a>""")]
    public void What_cannot_be_read_is_told_and_entities_are_not_followed(string xml) =>
        Shown(Compare("<a/>", xml)).Should().StartWith("$ Failed to parse the actual body: '");

    [Fact]
    public void Nesting_beyond_the_limit_is_told_and_not_followed()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));

        Shown(Compare("<a/>", deep)).Should().Be("$ Failed to parse the actual body: 'it is nested deeper than 256 elements'");
    }

    [Fact]
    public void The_character_set_of_the_prolog_is_read()
    {
        var latin = System.Text.Encoding.Latin1.GetBytes("""<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>""");

        Shown(ResponseMatching.Compare(
            new ExpectedResponse { Body = Body.FromText("<a>é</a>", "text/xml") },
            new ActualResponse { Status = 200, Body = Body.FromBytes(latin, "text/xml") })).Should().Be("matches");
    }

    private static IReadOnlyList<Mismatches.Mismatch> Compare(string expected, string actual) => ResponseMatching.Compare(
        new ExpectedResponse { Body = Body.FromText(expected, "application/xml") },
        new ActualResponse { Status = 200, Body = Body.FromText(actual, "application/xml") });

    private static string Shown(IReadOnlyList<Mismatches.Mismatch> mismatches) =>
        mismatches.Count == 0 ? "matches" : string.Join("; ", mismatches.Select(mismatch => $"{mismatch.Path} {mismatch.Message}"));
}
