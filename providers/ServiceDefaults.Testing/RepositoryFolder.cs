namespace ServiceDefaults.Testing;

/// <summary>The folder of this repository, for tests that hold what is committed.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Above(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not run within the repository.")
        : Directory.Exists(Path.Combine(folder.FullName, "contracts", "pacts")) ? folder.FullName
        : Above(folder.Parent);
}
