using System.Collections.Immutable;
using Contracts.Cli.Failures;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Cli.Publishing;

/// <summary>Reads the pacts of files and folders. All of them are read before anything is done with the first, and every broken one is named.</summary>
internal static class PactFiles
{
    private const string NameMissing = "name-missing";

    public static Task<ImmutableArray<PactFile>> ReadAsync(IEnumerable<string> paths, Surroundings surroundings, CancellationToken cancellationToken) =>
        ReadAsync(paths, _ => null, surroundings, cancellationToken);

    /// <summary>The same, but a file must name its consumer and provider: the reader makes do without, in a broker they are who it is about.</summary>
    public static Task<ImmutableArray<PactFile>> ReadNamedAsync(IEnumerable<string> paths, Surroundings surroundings, CancellationToken cancellationToken) =>
        ReadAsync(paths, WhatIsUnnamed, surroundings, cancellationToken);

    private static async Task<ImmutableArray<PactFile>> ReadAsync(
        IEnumerable<string> paths, Func<PactReadResult, string?> objection, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var (files, problems) = (ImmutableArray.CreateBuilder<PactFile>(), new List<string>());
        foreach (var path in ContractFiles.Expand(paths, surroundings).Where(path => !ContractFiles.IsEvent(path)))
        {
            var content = await File.ReadAllBytesAsync(surroundings.FullPath(path), cancellationToken);
            if (!PactReader.TryRead(content, out var read, out var error))
                problems.Add($"{path} is not a pact. {error.Message}");
            else if (objection(read) is { } problem)
                problems.Add($"{path} is not a pact. {problem}");
            else
                files.Add(new PactFile(path, content, read.Document, read.Warnings));
        }

        return problems.Count == 0 ? files.ToImmutable() : throw ToolException.NotPacts(problems);
    }

    private static string? WhatIsUnnamed(PactReadResult read) =>
        read.Warnings.FirstOrDefault(warning => warning.Id == NameMissing) is { } missing ? $"{missing.Path}: its name is missing." : null;
}
