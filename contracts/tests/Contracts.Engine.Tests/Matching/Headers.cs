using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Matching;

public sealed class Headers
{
    public static IEnumerable<TheoryDataRow<string>> Cases() => CaseTable.Rows("headers");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Are_compared_value_by_value(string row)
    {
        var cells = CaseTable.Cells(row, 5);
        var expected = new ExpectedResponse
        {
            Headers = [new Header(cells[0], [.. cells[2].Split('|')])],
            MatchingRules = new MatchingRules { Header = Some.Rules(cells[1]) },
        };

        var mismatches = ResponseMatching.Compare(expected, new ActualResponse
        {
            Status = 200,
            Headers = [.. cells[3].Split('|').Select(line => KeyValuePair.Create(cells[0].ToUpperInvariant(), line)), KeyValuePair.Create("Other", "x")],
        });

        Some.Sentences(mismatches).Should().Be(cells[4]);
    }

    [Fact]
    public void A_missing_header_is_reported_by_name()
    {
        var mismatches = RequestMatching.Compare(
            new ExpectedRequest { Headers = [new Header("X-Test", ["1", "2"])] },
            new ActualRequest { Method = "GET", Path = "/" });

        mismatches.Should().ContainSingle().Which.Should().Be(new Mismatch
        {
            Id = MismatchIds.HeaderMissing,
            Kind = MismatchKind.Header,
            Path = "X-Test",
            Rule = "equality",
            Expected = "1, 2",
            Message = "Expected a header 'X-Test' but was missing",
        });
    }
}
