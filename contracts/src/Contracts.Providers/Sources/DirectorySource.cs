using System.Collections.Immutable;

namespace Contracts.Providers.Sources;

/// <summary>A folder of pact files, with its sub-folders. Pacts of other providers are passed over; a file that is no pact is an error, since nobody could say whose it is.</summary>
public sealed class DirectorySource : IContractSource
{
    private readonly string _path;
    private readonly ImmutableHashSet<string> _consumers;

    /// <summary>A source that reads a folder's <c>.json</c> files, each time it is asked.</summary>
    /// <param name="path">The path of the folder; a relative one starts at the current directory.</param>
    /// <param name="consumers">The consumers whose pacts are wanted; none means all.</param>
    public DirectorySource(string path, params IEnumerable<string> consumers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
        _consumers = [.. consumers];
    }

    /// <inheritdoc />
    public string Description => $"folder {_path}";

    /// <summary>The nearest folder <c>contracts/pacts</c> in <paramref name="start"/> or above it; null where there is none.</summary>
    /// <param name="start">Where to begin, for tests the directory of their assembly.</param>
    public static DirectorySource? Nearest(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            var pacts = Path.Combine(directory.FullName, "contracts", "pacts");
            if (Directory.Exists(pacts))
                return new DirectorySource(pacts);
        }

        return null;
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken)
    {
        var contracts = ImmutableArray.CreateBuilder<SourcedContract>();
        foreach (var path in Files())
        {
            var contract = await PactFile.ReadAsync(path, cancellationToken).ConfigureAwait(false);
            if (contract.Document.Provider.Value == provider && (_consumers.IsEmpty || _consumers.Contains(contract.Document.Consumer.Value)))
                contracts.Add(contract);
        }

        return contracts.ToImmutable();
    }

    private string[] Files()
    {
        try
        {
            var files = Directory.GetFiles(_path, "*.json", SearchOption.AllDirectories);
            Array.Sort(files, StringComparer.Ordinal);
            return files;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ContractSourceException($"The folder {_path} cannot be read: {unreadable.Message}", unreadable);
        }
    }
}
