using System.Runtime.CompilerServices;

namespace Contracts.Tests.Repository;

/// <summary>The checkout that these tests belong to, for tests that read its sources.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string File(string relativePath) => System.IO.Path.Combine(Path, relativePath);

    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git"))
            .Order(StringComparer.Ordinal);

    private static string Find([CallerFilePath] string thisFile = "")
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
            if (System.IO.File.Exists(System.IO.Path.Combine(folder, "Contracts.sln")))
                return folder;

        throw new InvalidOperationException($"No Contracts.sln above {AppContext.BaseDirectory} (compiled from {thisFile}).");
    }
}
