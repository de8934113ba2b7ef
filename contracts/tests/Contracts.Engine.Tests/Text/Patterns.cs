using System.Diagnostics;
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

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_semantic_version_is_told_from_other_texts(string row)
    {
        var cells = CaseTable.Cells(row, 2);

        (SemanticVersion.FaultOf(cells[0]) ?? "ok").Should().Be(cells[1]);
    }
}
