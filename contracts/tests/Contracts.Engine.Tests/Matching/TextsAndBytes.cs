using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Matching;

public sealed class TextsAndBytes
{
    public static IEnumerable<TheoryDataRow<string>> Cases() => CaseTable.Rows("texts");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Are_compared_whole(string row)
    {
        var cells = CaseTable.Cells(row, 5);

        var mismatches = ResponseMatching.Compare(
            new ExpectedResponse { Body = Body.FromText(cells[2], cells[0]), MatchingRules = new MatchingRules { Body = Some.Rules(cells[1]) } },
            new ActualResponse { Status = 200, Body = Body.FromText(cells[3], cells[0]) });

        Some.Sentences(mismatches).Should().Be(cells[4]);
    }

    [Fact]
    public void Texts_of_two_character_sets_are_the_same_text()
    {
        var mismatches = ResponseMatching.Compare(
            new ExpectedResponse { Body = Body.FromText("é", "text/plain") },
            new ActualResponse { Status = 200, Body = Body.FromBytes(System.Text.Encoding.Latin1.GetBytes("é"), "text/plain; charset=iso-8859-1") });

        mismatches.Should().BeEmpty();
    }

    [Fact]
    public void A_text_that_is_none_is_compared_as_bytes()
    {
        var mismatches = ResponseMatching.Compare(
            new ExpectedResponse { Body = Body.FromText("a", "text/plain") },
            new ActualResponse { Status = 200, Body = Body.FromBytes(new byte[] { 0xFF }, "text/plain") });

        Some.Sentences(mismatches).Should().Be("Actual body [text/plain, 1 bytes, starting with ff] is not equal to the expected body [text/plain, 1 bytes, starting with 61]");
    }
}
