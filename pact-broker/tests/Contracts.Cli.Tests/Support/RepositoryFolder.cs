namespace Contracts.Cli.Tests.Support;

/// <summary>The folder of this repository, whose own contracts are what some questions are asked about.</summary>
internal static class RepositoryFolder
{
    public static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Contracts.sln")))
                return folder;
        }

        throw new InvalidOperationException($"No Contracts.sln above {AppContext.BaseDirectory}.");
    }

    /// <summary>Copies the contracts of the reference system to where tests of a system write theirs.</summary>
    public static void CopyContractsTo(string folder)
    {
        foreach (var kind in (string[])["pacts", "schemas", "openapi"])
        {
            var source = Path.Combine(Root(), "contracts", kind);
            foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder, "contracts", kind, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }
}
