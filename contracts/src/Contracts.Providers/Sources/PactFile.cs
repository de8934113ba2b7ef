using Contracts.Engine.Documents.Reading;

namespace Contracts.Providers.Sources;

/// <summary>Turns bytes that a source read into a contract; what is wrong with them is told with the place they came from.</summary>
internal static class PactFile
{
    public static SourcedContract Parse(ReadOnlyMemory<byte> bytes, string origin)
    {
        try
        {
            var read = PactReader.Read(bytes);
            return new SourcedContract
            {
                Document = read.Document,
                Origin = origin,
                Warnings = [.. read.Warnings.Select(warning => warning.ToString())],
            };
        }
        catch (PactFormatException broken)
        {
            throw new ContractSourceException($"{origin} is not a pact. {broken.Message}", broken);
        }
    }

    public static async Task<SourcedContract> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return Parse(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ContractSourceException($"{path} cannot be read: {unreadable.Message}", unreadable);
        }
    }
}
