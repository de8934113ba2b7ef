using Contracts.Engine.Paths;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Paths;

public sealed class ReadingPaths
{
    public static IEnumerable<TheoryDataRow<string>> Expressions() => CaseTable.Rows("paths");

    public static IEnumerable<TheoryDataRow<string>> OtherTexts() => CaseTable.Rows("paths-refused");

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_is_printed_as_it_was_read(string row)
    {
        var cells = CaseTable.Cells(row, 2);

        var printed = PathExpression.Parse(cells[0]).ToString();

        printed.Should().Be(cells[1]);
        PathExpression.Parse(printed).ToString().Should().Be(printed);
    }

    [Theory]
    [MemberData(nameof(OtherTexts))]
    public void Another_text_is_refused_at_its_place(string row)
    {
        var cells = CaseTable.Cells(row, 3);

        var reading = () => PathExpression.Parse(cells[0]);

        reading.Should().Throw<PathFormatException>().WithMessage($"The path '{cells[0]}' cannot be read at character {cells[1]}: there should be {cells[2]}.");
    }
}
