namespace PactBroker.Client.Importing;

/// <summary>What has been copied: a file with a line for each thing. A line that was not written to its end is none.</summary>
public sealed class ImportJournal : IDisposable
{
    private readonly HashSet<string> _done;
    private readonly StreamWriter _writer;

    private ImportJournal(HashSet<string> done, StreamWriter writer) => (_done, _writer) = (done, writer);

    /// <summary>Whether nothing had been copied when it was opened.</summary>
    public bool IsNew { get; private init; }

    /// <summary>Opens the journal of an import, and begins one where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="from">The broker that is copied.</param>
    /// <param name="to">The broker that it is copied to.</param>
    /// <exception cref="InvalidDataException">The file is that of another import, or of something else.</exception>
    public static ImportJournal Open(string path, Uri from, Uri to)
    {
        var title = $"import from {from} to {to}";
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            var lines = ReadLines(file);
            if (lines.Count > 0 && lines[0] != title)
                throw new InvalidDataException($"{path} does not begin with '{title}'");

            var writer = new StreamWriter(file) { AutoFlush = true };
            if (lines.Count == 0)
                writer.WriteLine(title);
            return new ImportJournal([.. lines.Skip(1)], writer) { IsNew = lines.Count <= 1 };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    internal bool Has(string thing) => _done.Contains(thing);

    internal async Task AddAsync(string thing, CancellationToken cancellationToken)
    {
        await _writer.WriteLineAsync(thing.AsMemory(), cancellationToken).ConfigureAwait(false);
        _done.Add(thing);
    }

    private static List<string> ReadLines(FileStream file)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        var text = reader.ReadToEnd();
        var whole = text.LastIndexOf('\n') + 1;
        file.SetLength(System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, whole)));
        file.Seek(0, SeekOrigin.End);
        return [.. text[..whole].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
