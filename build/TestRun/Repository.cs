using System.Text.RegularExpressions;

namespace TestRun;

/// <summary>The folder that holds Contracts.sln, and what its test projects are.</summary>
public sealed partial class Repository(string folder)
{
    public string Folder { get; } = folder;

    public string Solution => Path.Combine(Folder, "Contracts.sln");

    public string InteropFolder => Path.Combine(Folder, "pact-broker", "tests", "Interop.Tests");

    public string ComposeFile => Path.Combine(Folder, "docker-compose.pact.yml");

    /// <summary>Where a run notes what it started; not under version control.</summary>
    public string StateFolder => Path.Combine(Folder, "TestResults");

    /// <summary>
    /// Test projects in two groups: consumers write contracts/pacts, and all others may read it,
    /// so the second group starts when the first has ended.
    /// </summary>
    public (IReadOnlyList<string> Consumers, IReadOnlyList<string> Others) TestProjects()
    {
        var projects = ProjectPath().Matches(File.ReadAllText(Solution)).Select(match => match.Groups["path"].Value.Replace('\\', '/'));
        var tests = projects.Where(IsTestProject).Order(StringComparer.Ordinal).ToLookup(path => path.StartsWith("consumers/", StringComparison.Ordinal));
        return ([.. tests[true]], [.. tests[false]]);
    }

    // The same rule as in Directory.Build.props.
    private static bool IsTestProject(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name
        && (name.EndsWith("Tests", StringComparison.Ordinal) || name.EndsWith(".Verification", StringComparison.Ordinal));

    [GeneratedRegex("""^Project\(.*"(?<path>[^"]+\.csproj)",""", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectPath();
}
