using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.V2;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Matching;

public sealed class QueriesAndForms
{
    public static IEnumerable<TheoryDataRow<string>> Queries() => CaseTable.Rows("queries");

    public static IEnumerable<TheoryDataRow<string>> Forms() => CaseTable.Rows("forms");

    [Theory]
    [MemberData(nameof(Queries))]
    public void Parameters_are_compared_by_name(string row)
    {
        var cells = CaseTable.Cells(row, 4);
        var expected = new ExpectedRequest { Query = QueryText.Parse(cells[1]), MatchingRules = new MatchingRules { Query = Some.Rules(cells[0]) } };

        var mismatches = RequestMatching.Compare(expected, new ActualRequest { Method = "GET", Path = "/", Query = cells[2] });

        Some.Sentences(mismatches).Should().Be(cells[3]);
    }

    [Fact]
    public void Where_the_pact_does_not_speak_of_a_query_none_is_expected()
    {
        var mismatches = RequestMatching.Compare(new ExpectedRequest { Query = null }, new ActualRequest { Method = "GET", Path = "/", Query = "a=1" });

        Some.Sentences(mismatches).Should().Be("Unexpected query parameter 'a' received");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Fields_are_compared_by_name_in_both_directions(string row)
    {
        const string form = "application/x-www-form-urlencoded";
        var cells = CaseTable.Cells(row, 4);
        var expected = new ExpectedResponse { Body = Body.FromText(cells[1], form), MatchingRules = new MatchingRules { Body = Some.Rules(cells[0]) } };

        var mismatches = ResponseMatching.Compare(expected, new ActualResponse { Status = 200, Body = Body.FromText(cells[2], form) });

        (mismatches.IsEmpty ? "matches" : string.Join("; ", mismatches.Select(mismatch => $"{mismatch.Path} {mismatch.Message}"))).Should().Be(cells[3]);
    }
}
