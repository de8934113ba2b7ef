namespace PactBroker.Tests.Conversations;

public sealed class DeviationsInTheReadme
{
    [Fact]
    public void Each_deviation_is_told_to_those_who_move_here_from_the_reference()
    {
        var rows = File.ReadLines(Readme()).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();

        rows.Should().Contain(KnownDeviations.All.Select(deviation => $"| `{deviation.Id}` | {deviation.Reference} | {deviation.Here} |"));
    }

    private static string Readme()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Contracts.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run within the repository.");

        return Path.Combine(folder.FullName, "pact-broker", "README.md");
    }
}
