using System.Text.RegularExpressions;

namespace Contracts.Tests.Repository.Checklists;

/// <summary>Something that this project promises: a line of contracts/checklist.csv.</summary>
/// <param name="Id">What tests name it by: <c>S1-064</c>.</param>
/// <param name="Area">What it is about: data, events, faults.</param>
/// <param name="Title">It, in a few words.</param>
/// <param name="NotYet">Why nothing shows it; nothing where a test does.</param>
internal sealed partial record ChecklistRow(string Id, string Area, string Title, string NotYet)
{
    public const string File = "contracts/checklist.csv";

    private const string Heading = "id;area;title;not covered, because";

    public static IReadOnlyList<ChecklistRow> ReadAll()
    {
        var lines = System.IO.File.ReadAllLines(RepositoryRoot.File(File));
        lines[0].Should().Be(Heading);
        return [.. lines.Skip(1).Select(Read)];
    }

    [GeneratedRegex(@"\AS[0-4]-[0-9]{3}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();

    private static ChecklistRow Read(string line)
    {
        var cells = line.Split(';', 4);
        cells.Should().HaveCount(4, "a line is {0}, but there is: {1}", Heading, line);
        cells[0].Should().MatchRegex(IdForm());
        return new ChecklistRow(cells[0], cells[1], cells[2], cells[3]);
    }
}
