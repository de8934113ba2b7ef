namespace Contracts.Tests.Repository.Checklists;

/// <summary>Each row of the checklist is shown by tests, or says why it is not; the page says which.</summary>
public sealed class Checklist
{
    private static readonly IReadOnlyList<ChecklistRow> Rows = ChecklistRow.ReadAll();
    private static readonly IReadOnlyList<ShowingTest> Tests = ShowingTest.FindAll();

    [Fact]
    public void There_are_rows_each_once_in_order_and_tests_that_show_them()
    {
        Rows.Should().HaveCount(302);
        Rows.Select(row => row.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        Tests.Should().HaveCountGreaterThan(150);
    }

    [Fact]
    public void A_test_shows_rows_that_there_are() =>
        Tests.SelectMany(test => test.Rows.Select(row => $"{row} of {test.Name}")).Where(named => Rows.All(row => row.Id != named[..6])).Should().BeEmpty();

    [Fact]
    [Trait("row", "S1-005"), Trait("row", "S3-003")]
    public void Each_row_is_shown_or_says_why_not()
    {
        var shown = Tests.SelectMany(test => test.Rows).ToHashSet();

        Rows.Where(row => !shown.Contains(row.Id) && row.NotYet.Length == 0).Select(row => row.ToString()).Should().BeEmpty("a row has a test, or a reason in {0}", ChecklistRow.File);
        Rows.Where(row => shown.Contains(row.Id) && row.NotYet.Length > 0).Select(row => row.ToString()).Should().BeEmpty("a row that a test shows is covered");
    }

    [Fact]
    public void The_page_is_current() => Expectation.Holds("../../CHECKLIST.md", ChecklistPage.Render(Rows, Tests));
}
