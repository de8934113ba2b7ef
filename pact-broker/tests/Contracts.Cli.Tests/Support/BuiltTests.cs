namespace Contracts.Cli.Tests.Support;

/// <summary>Test assemblies of this repository, as its build leaves them: programs that a shell can run.</summary>
internal static class BuiltTests
{
    /// <summary>The program of a project, in the configuration of these tests.</summary>
    /// <param name="project">The folder of the project, whose name it has.</param>
    public static string Of(string project)
    {
        var (folder, name) = (Path.Combine(RepositoryFolder.Root(), project), Path.GetFileName(project));
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        var program = Path.Combine(folder, "bin", own[^2], own[^1], OperatingSystem.IsWindows() ? $"{name}.exe" : name);
        var isThere = File.Exists(program);
        Assert.SkipUnless(isThere || Environment.GetEnvironmentVariable("CI") == "true", $"{project} is not built: {program}");
        isThere.Should().BeTrue("{0} is built before tests run", program);
        return program;
    }

    /// <summary>The folders of all consumers' tests.</summary>
    public static IReadOnlyList<string> OfConsumers() =>
    [
        .. Directory.GetDirectories(Path.Combine(RepositoryFolder.Root(), "consumers"))
            .SelectMany(consumer => Directory.GetDirectories(consumer, "*.ContractTests"))
            .Select(folder => Path.GetRelativePath(RepositoryFolder.Root(), folder))
            .Order(StringComparer.Ordinal),
    ];
}
