using Contracts.Engine.Dates;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Dates;

public sealed class DateFormats
{
    private static readonly DateTimeOffset Time = new(2024, 3, 5, 16, 7, 8, 90, TimeSpan.FromHours(2));

    public static IEnumerable<TheoryDataRow<string>> Texts() => CaseTable.Rows("dates");

    public static IEnumerable<TheoryDataRow<string>> Formats() => CaseTable.Rows("date-printing");

    public static IEnumerable<TheoryDataRow<string>> Expressions() => CaseTable.Rows("date-expressions");

    [Theory]
    [MemberData(nameof(Texts))]
    [Trait("row", "S1-033"), Trait("row", "S3-022")]
    public void A_text_is_held_against_a_format(string row)
    {
        var cells = CaseTable.Cells(row, 3);

        (DateFormat.FaultOf(cells[1], cells[0]) ?? "ok").Should().Be(cells[2]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_time_is_printed_in_a_format_that_it_then_has(string row)
    {
        var cells = CaseTable.Cells(row, 2);

        var printed = DateFormat.Parse(cells[0], out _)!.Print(Time);

        printed.Should().Be(cells[1]);
        DateFormat.FaultOf(printed, cells[0]).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_time_is_moved_by_an_expression(string row)
    {
        var cells = CaseTable.Cells(row, 2);
        var from = new DateTimeOffset(2024, 3, 5, 16, 7, 8, TimeSpan.Zero);

        (TimeExpression.Move(from, cells[0])?.ToString("yyyy-MM-dd HH:mm:ss") ?? "-").Should().Be(cells[1]);
    }
}
