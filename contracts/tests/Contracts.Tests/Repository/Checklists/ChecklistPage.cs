using System.Text;

namespace Contracts.Tests.Repository.Checklists;

/// <summary>contracts/CHECKLIST.md: what is promised, what shows it, and what is not covered yet.</summary>
internal static class ChecklistPage
{
    private static readonly (string Part, string Heading)[] Parts =
    [
        ("S0", "Services of a shop"),
        ("S1", "Tests of integrations: surroundings, data, measures"),
        ("S2", "Flows, traces, load and faults"),
        ("S3", "Interfaces, databases, services together"),
        ("S4", "Contracts, scenarios, gates"),
    ];

    public static string Render(IReadOnlyList<ChecklistRow> rows, IReadOnlyList<ShowingTest> tests)
    {
        var showing = tests.SelectMany(test => test.Rows.Select(row => (Row: row, Test: test))).ToLookup(one => one.Row, one => one.Test);
        var missing = rows.Where(row => !showing.Contains(row.Id)).ToList();
        var page = new StringBuilder($"""
            # What this project promises, and the tests that show it

            {rows.Count} rows, {rows.Count - missing.Count} of them shown by tests, {missing.Count} not covered yet. The rows are in [checklist.csv](checklist.csv); a test that shows one carries it as
            its trait `row`: `dotnet test --project … --filter-trait row=S1-051` runs those of a row. Written by the test `Checklist` with `UPDATE_EXPECTATIONS=1`, which also holds this page to be current.


            """);
        foreach (var (part, heading) in Parts)
        {
            page.Append($"## {heading}\n\n| row | about | what | shown by |\n|---|---|---|---|\n");
            foreach (var row in rows.Where(row => row.Id.StartsWith(part, StringComparison.Ordinal) && showing.Contains(row.Id)))
                page.Append($"| {row.Id} | {row.Area} | {row.Title} | {string.Join("<br>", showing[row.Id].Select(Link).Order(StringComparer.Ordinal))} |\n");
            page.Append('\n');
        }

        page.Append("## Not covered yet\n\n| row | about | what | why |\n|---|---|---|---|\n");
        foreach (var row in missing)
            page.Append($"| {row.Id} | {row.Area} | {row.Title} | {row.NotYet} |\n");
        return page.ToString();
    }

    private static string Link(ShowingTest test) =>
        $"[{test.Name.Replace(".", ": ", StringComparison.Ordinal).Replace('_', ' ')}]({(test.File.StartsWith("contracts/", StringComparison.Ordinal) ? test.File["contracts/".Length..] : $"../{test.File}")})";
}
