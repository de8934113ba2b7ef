using System.Collections.Immutable;
using Contracts.Providers.Sources;
using Contracts.Schemas.Events;

namespace Contracts.Providers.Events;

/// <summary>The schemas of events in a folder, as tests write them: <c>contracts/schemas/{event}/{application}.{role}.event.json</c>.</summary>
public sealed class EventDirectory : IEventSource
{
    private readonly string _path;

    /// <summary>The schemas of a folder.</summary>
    /// <param name="path">The folder: <c>contracts/schemas</c>.</param>
    public EventDirectory(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = path;
    }

    /// <inheritdoc />
    public string Description => $"folder {_path}";

    /// <summary>The nearest folder <c>contracts/schemas</c> at or above a place; null when there is none.</summary>
    /// <param name="start">Where the search begins.</param>
    public static EventDirectory? Nearest(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var schemas = Path.Combine(folder.FullName, "contracts", "schemas");
            if (Directory.Exists(schemas))
                return new EventDirectory(schemas);
        }

        return null;
    }

    /// <summary>Everything in the folder, in the order of the files' names.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ContractSourceException">The folder or a file cannot be read, or is no event contract.</exception>
    public async Task<ImmutableArray<SourcedEvent>> LoadAsync(CancellationToken cancellationToken)
    {
        var contracts = ImmutableArray.CreateBuilder<SourcedEvent>();
        foreach (var file in Files())
            contracts.Add(new SourcedEvent { Contract = await ReadAsync(file, cancellationToken).ConfigureAwait(false), Origin = file });
        return contracts.ToImmutable();
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<SourcedEvent>> LoadReadersAsync(string writer, IReadOnlyCollection<string> events, CancellationToken cancellationToken)
    {
        var all = await LoadAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.Where(found => found.Contract.Role == EventRole.Reader && events.Contains(found.Contract.Event))];
    }

    private static async Task<EventContract> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false);
            var folder = Path.GetDirectoryName(file)!;
            return EventContractFiles.Read(text, file, name => File.Exists(Path.Combine(folder, name)) ? File.ReadAllText(Path.Combine(folder, name)) : null);
        }
        catch (EventContractException broken)
        {
            throw new ContractSourceException(broken.Message, broken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ContractSourceException($"{file} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private string[] Files()
    {
        try
        {
            var files = Directory.GetFiles(_path, $"*{EventFileNames.DescriptionExtension}", SearchOption.AllDirectories);
            Array.Sort(files, StringComparer.Ordinal);
            return files;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ContractSourceException($"The folder {_path} cannot be read: {unreadable.Message}", unreadable);
        }
    }
}
