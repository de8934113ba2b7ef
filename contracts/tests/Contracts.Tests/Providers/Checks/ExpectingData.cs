using Contracts.Providers.Checks;
using Contracts.Providers.Databases;
using Contracts.Tests.Databases;

namespace Contracts.Tests.Providers.Checks;

/// <summary>What is expected of the tables, held against what they hold: a table of products (chair, desk) and one of stocks (5 chairs), and one change.</summary>
public sealed class ExpectingData
{
    private const string Extended = "CREATE TABLE colors (code text PRIMARY KEY, name text, used integer); INSERT INTO colors VALUES ('r', 'red', 0), ('b', 'blue', 0)";

    /// <summary>What is done, what is expected, what is told.</summary>
    public static TheoryData<string, string, Func<ExpectedData>, string[]> Cases => new()
    {
        { "nothing", "SELECT 1", () => ExpectedData.Unchanged, [] },
        { "an insert", "INSERT INTO colors VALUES ('g', 'green', 1)", () => ExpectedData.Unchanged, ["data-row-added colors[code=g]: no such row -> code=g, name=green, used=1"] },
        { "a delete", "DELETE FROM colors WHERE code = 'r'", () => ExpectedData.Unchanged, ["data-row-removed colors[code=r]: code=r, name=red, used=0 -> no such row"] },
        { "an update", "UPDATE colors SET name = 'pink' WHERE code = 'r'", () => ExpectedData.Unchanged, ["data-value-changed colors[code=r].name: red -> pink"] },
        { "an update to nothing", "UPDATE colors SET name = NULL WHERE code = 'r'", () => ExpectedData.Unchanged, ["data-value-changed colors[code=r].name: red -> null"] },
        { "the same row twice, of a table without a key", "INSERT INTO stocks VALUES (1, 5)", () => ExpectedData.Unchanged, ["data-row-added stocks[product_id=1, quantity=5]: no such row -> product_id=1, quantity=5"] },
        { "an excepted column", "UPDATE colors SET used = 1", () => ExpectedData.Unchanged.ExceptColumns("Colors", "Used"), [] },
        { "another column", "UPDATE colors SET used = 1, name = 'pink' WHERE code = 'r'", () => ExpectedData.Unchanged.ExceptColumns("colors", "used"), ["data-value-changed colors[code=r].name: red -> pink"] },
        { "a row, where a column is excepted", "INSERT INTO colors VALUES ('g', 'green', 1)", () => ExpectedData.Unchanged.ExceptColumns("colors", "used"), ["data-row-added colors[code=g]: no such row -> code=g, name=green, used=1"] },
        { "an excepted table", "DELETE FROM colors", () => ExpectedData.Unchanged.ExceptTable("colors"), [] },
        { "excepted rows", "DELETE FROM colors WHERE code = 'r'", () => ExpectedData.Unchanged.ExceptRows("colors", new { code = "r" }), [] },
        { "other rows", "DELETE FROM colors", () => ExpectedData.Unchanged.ExceptRows("colors", new { code = "r" }), ["data-row-removed colors[code=b]: code=b, name=blue, used=0 -> no such row"] },
        { "a column of excepted rows", "UPDATE colors SET used = 1", () => ExpectedData.Unchanged.ExceptRows("colors", new { code = "r" }, "used"), ["data-value-changed colors[code=b].used: 0 -> 1"] },
        { "a row that exists", "INSERT INTO colors VALUES ('g', 'green', 12)", () => ExpectedData.Anything.WithRow("colors", new { name = "green", used = 12.0m }), [] },
        { "a row that does not", "INSERT INTO colors VALUES ('g', 'green', 12)", () => ExpectedData.Anything.WithRow("colors", new { name = "green", used = 13 }), ["data-row-missing colors: a row with name=green, used=13 -> the closest row: code=g, name=green, used=12"] },
        { "as many rows as asked for", "UPDATE colors SET used = 7", () => ExpectedData.Anything.WithRows("colors", new { used = 7 }, 2), [] },
        { "fewer rows", "UPDATE colors SET used = 7 WHERE code = 'r'", () => ExpectedData.Anything.WithRows("colors", new { used = 7 }, 2), ["data-row-missing colors: 2 rows with used=7 -> code=r, name=red, used=7"] },
        { "a row that may not be", "SELECT 1", () => ExpectedData.Anything.WithoutRow("colors", new { name = "red" }), ["data-row-unexpected colors: no row with name=red -> code=r, name=red, used=0"] },
        { "an empty table", "DELETE FROM colors", () => ExpectedData.Anything.WithRow("colors", new { name = "red" }), ["data-row-missing colors: a row with name=red -> the table is empty"] },
        { "a table that is not there", "SELECT 1", () => ExpectedData.Unchanged.ExceptTable("color"), ["data-table-unknown color:  -> "] },
        { "a column that is not there", "SELECT 1", () => ExpectedData.Anything.WithRow("colors", new { nam = "red" }), ["data-column-unknown colors.nam:  -> "] },
    };

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    [Trait("row", "S1-024"), Trait("row", "S3-052"), Trait("row", "S4-037")]
    public Task On_sqlite(string what, string sql, Func<ExpectedData> expected, string[] told) => CompareAsync("sqlite", what, sql, expected, told);

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    [Trait("row", "S1-024"), Trait("row", "S3-052")]
    public Task On_postgresql(string what, string sql, Func<ExpectedData> expected, string[] told) => CompareAsync("postgres", what, sql, expected, told);

    [Fact]
    public async Task A_name_that_is_not_there_is_told_with_those_that_are()
    {
        await using var database = await Shop.StartAsync("sqlite", DatabaseIsolation.Shared);

        var rows = await database.ReadRowsAsync(TestContext.Current.CancellationToken);

        ExpectedData.Unchanged.ExceptTable("stock").Compare(rows, rows).Single().Message.ReplaceLineEndings("\n").Should()
            .Be("There is no table 'stock'. Did you mean 'stocks'? Known tables:\n  products\n  stocks");
    }

    [Theory]
    [InlineData(true, "1", true)]
    [InlineData(false, "f", true)]
    [InlineData(true, "0", false)]
    [InlineData(false, "yes", false)]
    [InlineData(3, "3.00", true)]
    [InlineData("EUR", "EUR  ", true)]
    [InlineData("eur", "EUR", false)]
    [InlineData(null, null, true)]
    [InlineData("", null, false)]
    [InlineData(null, "", false)]
    [InlineData(DayOfWeek.Friday, "5", true)]
    [InlineData(DayOfWeek.Friday, "Friday", true)]
    [InlineData(DayOfWeek.Friday, "6", false)]
    public void Databases_write_the_same_value_differently(object? expected, string? cell, bool fits) => CellValue.Fits(expected, cell).Should().Be(fits);

    [Fact]
    public void Ids_and_instants_are_compared_as_what_they_are()
    {
        CellValue.Fits(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), "0F8FAD5B-D9CB-469F-A165-70867728950E").Should().BeTrue();
        CellValue.Fits(DateTimeOffset.Parse("2026-11-21T23:00:00+01:00"), "2026-11-21 22:00:00+00").Should().BeTrue();
        CellValue.Fits(DateTimeOffset.Parse("2026-11-21T23:00:00+01:00"), "2026-11-21 23:00:00+00").Should().BeFalse();
    }

    private static async Task CompareAsync(string kind, string what, string sql, Func<ExpectedData> expected, string[] told)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Shared);
        await database.RunAsync(Extended);
        var before = await database.ReadRowsAsync(TestContext.Current.CancellationToken);
        await database.RunAsync(sql);

        var found = expected().Compare(before, await database.ReadRowsAsync(TestContext.Current.CancellationToken));

        found.Select(mismatch => $"{mismatch.Id} {mismatch.Path}: {mismatch.Expected} -> {mismatch.Actual}").Should().Equal(told, what);
    }
}
