using Contracts.Cli.Failures;
using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Publishing;

/// <summary>The files of contracts among files and folders: pacts, and descriptions of event schemas. The schemas themselves belong to their descriptions.</summary>
internal static class ContractFiles
{
    public static bool IsEvent(string path) => path.EndsWith(EventFileNames.DescriptionExtension, StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<string> Expand(IEnumerable<string> paths, Surroundings surroundings) =>
        paths.SelectMany(path => Expand(path, surroundings)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Expand(string path, Surroundings surroundings)
    {
        var full = surroundings.FullPath(path);
        if (File.Exists(full))
            return [path];
        if (!Directory.Exists(full))
            throw ToolException.NothingThere(path);

        var found = Directory.GetFiles(full, "*.json", SearchOption.AllDirectories).Where(file => !IsSchema(file)).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0
            ? found.Select(file => Path.Combine(path, Path.GetRelativePath(full, file)))
            : throw ToolException.NoPacts(path);
    }

    private static bool IsSchema(string file) => file.EndsWith(SchemaType.Json.FileExtension(), StringComparison.OrdinalIgnoreCase);
}
