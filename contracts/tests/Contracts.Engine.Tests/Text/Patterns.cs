using System.Diagnostics;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;
using Contracts.Engine.Text;

namespace Contracts.Engine.Tests.Text;

public sealed class Patterns
{
    public static IEnumerable<TheoryDataRow<string>> Regexes() => CaseTable.Rows("regexes");

    public static IEnumerable<TheoryDataRow<string>> Versions() => CaseTable.Rows("versions");

    [Theory]
    [MemberData(nameof(Regexes))]
    public void A_pattern_matches_whole_texts_as_Ruby_reads_it(string row)
    {
        var cells = CaseTable.Cells(row, 3);
        var regex = PactRegex.Of(cells[0]);

        (regex.Match(cells[1]) switch
        {
            RegexVerdict.Matches => "yes",
            RegexVerdict.Differs => "no",
            RegexVerdict.Invalid => regex.Error,
            _ => "undecided",
        }).Should().Be(cells[2]);
    }

    [Fact]
    public void A_pattern_that_has_to_try_everything_is_given_up()
    {
        var watch = Stopwatch.StartNew();

        var verdict = PactRegex.Of(@"(a+)+\1$").Match(new string('a', 60) + "b");

        verdict.Should().Be(RegexVerdict.Undecided);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void One_comparison_gives_up_once_and_not_for_each_value()
    {
        var evil = $"\"{new string('a', 60)}b\"";
        var expected = Body.FromJson(Some.Json("""["a"]"""), "application/json");
        var response = new ExpectedResponse { Body = expected, MatchingRules = new MatchingRules { Body = Some.Rules("""{"$":{"match":"type"},"$[*]":{"match":"regex","regex":"(a+)+\\1$"}}""") } };
        var watch = Stopwatch.StartNew();

        var mismatches = ResponseMatching.Compare(response, new ActualResponse { Status = 200, Body = Body.FromText($"[{string.Join(',', Enumerable.Repeat(evil, 500))}]", "application/json") });

        mismatches.Should().HaveCount(500).And.OnlyContain(mismatch => mismatch.Message.Contains("could not be compared"));
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60), "each of 500 values alone would take two seconds");
        ResponseMatching.Compare(response, new ActualResponse { Status = 200, Body = Body.FromText("""["aa"]""", "application/json") }).Should().BeEmpty("the next comparison has time again");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_semantic_version_is_told_from_other_texts(string row)
    {
        var cells = CaseTable.Cells(row, 2);

        (SemanticVersion.FaultOf(cells[0]) ?? "ok").Should().Be(cells[1]);
    }
}
