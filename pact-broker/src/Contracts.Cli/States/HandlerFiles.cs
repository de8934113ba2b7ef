using System.Collections.Immutable;
using Contracts.Cli.Failures;
using Contracts.Providers.States;

namespace Contracts.Cli.States;

/// <summary>Reads what verifications wrote about their handlers. Of several files of one provider, the newest counts: builds leave copies behind.</summary>
internal static class HandlerFiles
{
    public static async Task<ImmutableArray<HandledStates>> ReadAsync(IEnumerable<string> paths, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var newest = new Dictionary<string, HandledStates>(StringComparer.Ordinal);
        foreach (var file in paths.SelectMany(path => Expand(path, surroundings)).OrderBy(File.GetLastWriteTimeUtc))
        {
            try
            {
                var read = await HandledStates.ReadAsync(file, cancellationToken);
                newest[read.Provider] = read;
            }
            catch (FormatException broken)
            {
                throw ToolException.Invalid($"{file} does not tell what a verification has handlers for. {broken.Message}", $"The tests of a provider write a file *{HandledStates.FileEnding} beside themselves when they run.");
            }
        }

        return [.. newest.Values];
    }

    private static string[] Expand(string path, Surroundings surroundings)
    {
        var full = surroundings.FullPath(path);
        if (File.Exists(full))
            return [full];
        if (!Directory.Exists(full))
            throw ToolException.Invalid($"there is no file or folder {path}", $"Give the file *{HandledStates.FileEnding} that a provider's tests write beside themselves, or a folder where it is.");
        return Directory.GetFiles(full, $"*{HandledStates.FileEnding}", SearchOption.AllDirectories) is { Length: > 0 } files
            ? files
            : throw ToolException.Invalid($"the folder {path} holds no *{HandledStates.FileEnding}", "Run the provider's verification first: it writes the file beside its tests.");
    }
}
