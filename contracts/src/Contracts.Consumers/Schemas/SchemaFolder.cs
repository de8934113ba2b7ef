namespace Contracts.Consumers.Schemas;

/// <summary>Where schemas go when nobody says it.</summary>
internal static class SchemaFolder
{
    private static readonly Lazy<string> Found = new(() => Find(AppContext.BaseDirectory));

    public static string Default => Found.Value;

    /// <summary>The folder of schemas that belongs to a pact file: <c>contracts/schemas</c> for <c>contracts/pacts/…</c>.</summary>
    public static string BesidePact(string pactFile) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(pactFile)!, "..", "schemas"));

    /// <summary>The <c>contracts/schemas</c> of the nearest folder above that has contracts; else <c>schemas</c> in the folder itself.</summary>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var contracts = Path.Combine(folder.FullName, "contracts");
            if (Directory.Exists(Path.Combine(contracts, "schemas")) || Directory.Exists(Path.Combine(contracts, "pacts")))
                return Path.Combine(contracts, "schemas");
        }

        return Path.Combine(start, "schemas");
    }
}
