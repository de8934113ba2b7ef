namespace Contracts.Cli.Tests.Support;

/// <summary>A part of a README that a test writes, between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>. With UPDATE_EXPECTATIONS=1 a run writes it anew.</summary>
internal static class ReadmeSection
{
    public static void Holds(string path, string name, string text)
    {
        var file = Path.Combine(RepositoryFolder.Root(), path);
        var whole = File.ReadAllText(file);
        var (start, end) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var (from, to) = (whole.IndexOf(start, StringComparison.Ordinal), whole.IndexOf(end, StringComparison.Ordinal));
        (from >= 0 && to > from).Should().BeTrue($"{path} is to have a section {name}");
        from += start.Length;
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
            File.WriteAllText(file, whole[..from] + text + whole[to..]);
        else
            whole[from..to].Should().Be(text, "UPDATE_EXPECTATIONS=1 writes it anew, to be reviewed");
    }
}
