using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Merging;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Consumers.PactFiles;

/// <summary>A pact file on disk. Changed under a lock that other processes respect, and replaced in one step: a reader sees the old file or the new one.</summary>
internal static class PactFile
{
    /// <summary>Who writes the file, for people who wonder. Without a version: a new one of this library must not change the files.</summary>
    public static ExtraMember Author { get; } = new("contracts", JsonElement.Parse("""{"language":"C#"}"""));

    public static string PathOf(PactDefinition pact) =>
        Path.GetFullPath(Path.Combine(pact.Config.PactDir, PactFileName.Of(pact.Consumer, pact.Provider)), AppContext.BaseDirectory);

    /// <summary>The pact in a file; null when there is no file.</summary>
    public static async Task<PactDocument?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return PactReader.Read(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)).Document;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (PactFormatException error)
        {
            throw PactFailureException.Because($"The pact file {path} cannot be read, so nothing is written to it. {error.Message} Repair or delete it.", error);
        }
    }

    /// <summary>Changes a file: what is in it goes in, what shall be in it comes out.</summary>
    public static async Task UpdateAsync(string path, Func<PactDocument?, PactDocument> change, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var ours = await FileLock.TakeAsync(path, cancellationToken).ConfigureAwait(false);
        var changed = change(await ReadAsync(path, cancellationToken).ConfigureAwait(false));
        await ReplaceAsync(path, PactWriter.Write(changed), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was there together with what is said now, which counts more.</summary>
    public static PactDocument Merged(string path, PactDocument? existing, PactDocument said)
    {
        if (existing is null)
            return Together([said]);
        EnsureSamePair(path, existing, said);
        return PactMerge.Replace(existing, AddedNotes.Keeping(existing, said));
    }

    /// <summary>What is said now, in place of what was there.</summary>
    public static PactDocument Replaced(string path, PactDocument? existing, PactDocument said)
    {
        if (existing is not null)
            EnsureSamePair(path, existing, said);
        return said;
    }

    /// <summary>Two pairs whose names make the same file name must not take each other's file.</summary>
    public static void EnsureSamePair(string path, PactDocument there, PactDocument said)
    {
        if (there.Consumer != said.Consumer || there.Provider != said.Provider)
        {
            throw PactFailureException.Because(
                $"The file {path} holds the pact of {there.Consumer} with {there.Provider}, not of {said.Consumer} with {said.Provider}: their names make the same file name. Give them folders of their own (PactConfig.PactDir).");
        }
    }

    /// <summary>All that the tests of a run have said about one pact, in the order of a file.</summary>
    public static PactDocument Together(IReadOnlyList<PactDocument> said)
    {
        var all = said[0] with
        {
            Specification = said.Max(document => document.Specification),
            Interactions = AddedNotes.Together(said.SelectMany(document => document.Interactions)),
            Metadata = [.. said.SelectMany(document => document.Metadata).Reverse().DistinctBy(member => member.Name)],
        };
        return PactMerge.Replace(all with { Interactions = [] }, all);
    }

    /// <summary>Whether the file holds exactly these bytes.</summary>
    public static async Task<bool> HoldsAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return false;
        var held = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        return held.AsSpan().SequenceEqual(bytes);
    }

    private static async Task ReplaceAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        if (await HoldsAsync(path, bytes, cancellationToken).ConfigureAwait(false))
            return;

        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        await File.WriteAllBytesAsync(temporary, bytes, cancellationToken).ConfigureAwait(false);
        File.Move(temporary, path, overwrite: true);
    }
}
