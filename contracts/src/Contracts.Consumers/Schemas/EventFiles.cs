using System.Collections.Immutable;
using Contracts.Consumers.PactFiles;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>An event contract and its files in the folder of all schemas.</summary>
internal sealed class EventFiles(string schemaDir, EventContract contract)
{
    private readonly ImmutableArray<EventContractFile> _files = EventContractFiles.Of(contract);

    public EventContract Contract => contract;

    public string SchemaDir => schemaDir;

    /// <summary>The path of the description.</summary>
    public string Description => PathOf(_files[0]);

    public IEnumerable<string> Paths => _files.Select(PathOf);

    /// <summary>Writes what is not there yet as it should be.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Description)!);
        using var ours = await FileLock.TakeAsync(Description, cancellationToken).ConfigureAwait(false);
        // The description comes last: whoever reads it finds its schemas.
        foreach (var file in _files.Reverse())
            await ReplaceAsync(PathOf(file), file.Text, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How the files on disk would change; empty when they would not.</summary>
    public async Task<string> ChangesAsync(CancellationToken cancellationToken)
    {
        var changes = new List<string>();
        foreach (var file in _files)
        {
            var path = PathOf(file);
            if (!File.Exists(path))
                changes.Add($"{path} is not there; it would hold:\n{TextDifference.Between("", file.Text)}");
            else if (await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false) is var there && there != file.Text)
                changes.Add($"{path} would change:\n{TextDifference.Between(there, file.Text)}");
        }

        return string.Join("\n\n", changes);
    }

    /// <summary>What another statement about the same event says otherwise; empty when it says the same.</summary>
    public string Differences(EventFiles other) => string.Join(
        "\n\n",
        other._files.Select(file => file.Name).Union(_files.Select(file => file.Name))
            .Select(name => (Name: name, Here: Text(_files, name), There: Text(other._files, name)))
            .Where(file => file.Here != file.There)
            .Select(file => $"{file.Name}\n{TextDifference.Between(file.Here, file.There)}"));

    private static string Text(ImmutableArray<EventContractFile> files, string name) => files.FirstOrDefault(file => file.Name == name)?.Text ?? "";

    private static async Task ReplaceAsync(string path, string text, CancellationToken cancellationToken)
    {
        if (File.Exists(path) && await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false) == text)
            return;
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        await File.WriteAllTextAsync(temporary, text, cancellationToken).ConfigureAwait(false);
        File.Move(temporary, path, overwrite: true);
    }

    private string PathOf(EventContractFile file) => Path.Combine(schemaDir, EventFileNames.Folder(contract.Event), file.Name);
}
