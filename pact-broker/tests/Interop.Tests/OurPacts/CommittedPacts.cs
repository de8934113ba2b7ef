using TestRun;

namespace Interop.Tests.OurPacts;

/// <summary>The pact files that this repository's consumers wrote.</summary>
internal static class CommittedPacts
{
    public static string RepositoryFolder { get; } = Find();

    public static string Folder => Path.Combine(RepositoryFolder, "contracts", "pacts");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static string PathOf(string name) => Path.Combine(Folder, name);

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(new Repository(folder).Solution))
                return folder;
        throw new InvalidOperationException($"No Contracts.sln above {AppContext.BaseDirectory}.");
    }
}
