namespace Contracts.Consumers.PactFiles;

/// <summary>Where pact files go when nobody says it.</summary>
internal static class PactFolder
{
    private static readonly Lazy<string> Found = new(() => Find(AppContext.BaseDirectory));

    public static string Default => Found.Value;

    /// <summary>The <c>contracts/pacts</c> of the nearest folder above that has one; else <c>pacts</c> in the folder itself.</summary>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var pacts = Path.Combine(folder.FullName, "contracts", "pacts");
            if (Directory.Exists(pacts))
                return pacts;
        }

        return Path.Combine(start, "pacts");
    }
}
