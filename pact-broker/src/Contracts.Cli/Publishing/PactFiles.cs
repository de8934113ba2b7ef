using System.Collections.Immutable;
using Contracts.Cli.Failures;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Cli.Publishing;

/// <summary>Reads the pacts to publish. All of them are read before the first is sent, and every broken one is named.</summary>
internal static class PactFiles
{
    public static async Task<ImmutableArray<PactFile>> ReadAsync(
        IEnumerable<string> paths, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var (files, problems) = (ImmutableArray.CreateBuilder<PactFile>(), new List<string>());
        foreach (var path in paths.SelectMany(path => Expand(path, surroundings)).Distinct(StringComparer.Ordinal))
        {
            var content = await File.ReadAllBytesAsync(surroundings.FullPath(path), cancellationToken);
            if (PactReader.TryRead(content, out var read, out var error))
                files.Add(new PactFile(path, content, read.Document, [.. read.Warnings.Select(warning => warning.ToString())]));
            else
                problems.Add($"{path} is not a pact. {error.Message}");
        }

        return problems.Count == 0 ? files.ToImmutable() : throw UsageException.NotPacts(problems);
    }

    private static IEnumerable<string> Expand(string path, Surroundings surroundings)
    {
        var full = surroundings.FullPath(path);
        if (File.Exists(full))
            return [path];
        if (!Directory.Exists(full))
            throw UsageException.NothingThere(path);

        var found = Directory.GetFiles(full, "*.json", SearchOption.AllDirectories);
        Array.Sort(found, StringComparer.Ordinal);
        return found.Length > 0
            ? found.Select(file => Path.Combine(path, Path.GetRelativePath(full, file)))
            : throw UsageException.NoPacts(path);
    }
}
