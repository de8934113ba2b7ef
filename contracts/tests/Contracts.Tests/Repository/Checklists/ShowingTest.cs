using System.Text.RegularExpressions;

namespace Contracts.Tests.Repository.Checklists;

/// <summary>A test, or a class of tests, that shows rows of the checklist: it has a trait for each, on a line of its own.</summary>
/// <param name="File">The source file.</param>
/// <param name="Name">The test with its class; the class alone where all of its tests show the rows.</param>
/// <param name="Rows">The ids of the rows.</param>
internal sealed partial record ShowingTest(string File, string Name, IReadOnlyList<string> Rows)
{
    public static IReadOnlyList<ShowingTest> FindAll() => [.. RepositoryRoot.Files("*.cs").SelectMany(Find)];

    private static IEnumerable<ShowingTest> Find(string file)
    {
        var text = System.IO.File.ReadAllText(RepositoryRoot.File(file));
        if (!Mention().IsMatch(text))
            yield break;
        var lines = text.Split('\n');
        var read = 0;
        for (var number = 0; number < lines.Length; number++)
        {
            if (!Traits().IsMatch(lines[number]))
                continue;
            var rows = Id().Matches(lines[number]).Select(id => id.Value).ToList();
            read += rows.Count;
            yield return new ShowingTest(file, NameBelow(lines, number, $"{file}({number + 1})"), rows);
        }

        read.Should().Be(Mention().Count(text), "traits of rows in {0} stand on lines of their own, above a test or a class of tests: [Trait(\"row\", …)]", file);
    }

    private static string NameBelow(string[] lines, int trait, string place)
    {
        var (first, declaration) = (trait, trait);
        while (IsAttribute(lines[first - 1]))
            first--;
        while (IsAttribute(lines[declaration]))
            declaration++;
        if (Class().Match(lines[declaration]) is { Success: true } type)
            return type.Groups["name"].Value;
        lines[first..declaration].Should().Contain(line => TestAttribute().IsMatch(line), "{0} is above a test", place);
        var method = Method().Match(lines[declaration]);
        method.Success.Should().BeTrue("{0} is above a test or a class of tests", place);
        return $"{Class().Matches(string.Join('\n', lines[..declaration]))[^1].Groups["name"].Value}.{method.Groups["name"].Value}";
    }

    private static bool IsAttribute(string line) => line.AsSpan().TrimStart().StartsWith("[");

    [GeneratedRegex("""\bTrait\("row",""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();

    [GeneratedRegex("""\A\s*\[Trait\("row", "S[0-4]-[0-9]{3}"\)(, Trait\("row", "S[0-4]-[0-9]{3}"\))*\]\s*\z""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Traits();

    [GeneratedRegex("S[0-4]-[0-9]{3}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"^(public|internal) ((sealed|abstract|partial|static) )*class (?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Class();

    [GeneratedRegex(@"^    public .*?\b(?<name>\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Method();

    [GeneratedRegex(@"\[(Fact|Theory)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestAttribute();
}
