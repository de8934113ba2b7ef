using System.Collections.Immutable;

namespace Contracts.Providers.Sources;

/// <summary>One pact file. A file that names another provider is an error: somebody asked for this very file.</summary>
public sealed class FileSource : IContractSource
{
    private readonly string _path;

    /// <summary>A source that reads one file, each time it is asked.</summary>
    /// <param name="path">The path of the file; a relative one starts at the current directory.</param>
    public FileSource(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
    }

    /// <inheritdoc />
    public string Description => $"file {_path}";

    /// <inheritdoc />
    public async Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken)
    {
        if (!File.Exists(_path))
            throw new ContractSourceException($"There is no pact file {_path}.");

        var contract = await PactFile.ReadAsync(_path, cancellationToken).ConfigureAwait(false);
        return contract.Document.Provider.Value == provider
            ? [contract]
            : throw new ContractSourceException(
                $"{_path} is a pact of the provider '{contract.Document.Provider}', but '{provider}' is being verified. Give the file of '{provider}', or its name as the file has it.");
    }
}
