using System.Text.RegularExpressions;

namespace Contracts.Tests.Repository;

/// <summary>Code in the READMEs is taken from real files. A block below <c>&lt;!-- from: path --&gt;</c> must stand in that file.</summary>
public sealed partial class ReadmeExcerpts
{
    public static TheoryData<string> Readmes => [.. RepositoryRoot.Files("*.md")];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void An_excerpt_stands_in_the_file_it_names(string readme)
    {
        foreach (Match excerpt in Excerpt().Matches(File.ReadAllText(RepositoryRoot.File(readme))))
            Flat(File.ReadAllText(RepositoryRoot.File(excerpt.Groups["path"].Value)))
                .Should().Contain(Flat(excerpt.Groups["code"].Value), "{0} quotes it", readme);
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void A_link_to_a_file_leads_to_one(string readme)
    {
        var folder = Path.GetDirectoryName(RepositoryRoot.File(readme))!;
        RelativeLink().Matches(File.ReadAllText(RepositoryRoot.File(readme)))
            .Select(link => link.Groups["path"].Value)
            .Where(path => !Path.Exists(Path.Combine(folder, path)))
            .Should().BeEmpty();
    }

    [Fact]
    public void The_front_page_has_excerpts() =>
        Excerpt().Matches(File.ReadAllText(RepositoryRoot.File("README.md"))).Should().NotBeEmpty();

    /// <summary>Indentation differs between a method in its class and the same method in a README.</summary>
    private static string Flat(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(@"<!-- from: (?<path>\S+) -->\s*```\w+\n(?<code>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Excerpt();

    [GeneratedRegex(@"\]\((?<path>(?!https?:|#|mailto:)[^)#\s]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RelativeLink();
}
