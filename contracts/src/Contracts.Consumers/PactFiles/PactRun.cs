using System.Collections.Immutable;
using Contracts.Consumers.Schemas;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Merging;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Consumers.PactFiles;

/// <summary>
/// One run of a consumer's tests. What the tests show is collected and written once, at the end. A complete run replaces what the consumer
/// has said before; any other run only adds or replaces. Test frameworks begin and end it (for xunit: the <c>ConsumerContracts</c> attribute).
/// </summary>
public sealed class PactRun
{
    private static PactRun? _current;

    private readonly PactRunOptions _options;

    private readonly CommittedFiles _committed = new();

    private readonly Lock _gate = new();

    private readonly Dictionary<string, List<PactDocument>> _said = [];

    private readonly EventRun _events;

    private bool _ended;

    private PactRun(PactRunOptions options) => (_options, _events) = (options, new EventRun(options.CompareOnly));

    /// <summary>The run of this process; null when there is none, and then every test writes its file at once.</summary>
    public static PactRun? Current => Volatile.Read(ref _current);

    /// <summary>The token of the test that runs on this thread.</summary>
    internal static CancellationToken TokenOfTest => Current?._options.TokenOfTest() ?? CancellationToken.None;

    /// <summary>The name of the test that runs on this thread; null when nobody knows it.</summary>
    internal static string? NameOfTest => Current?._options.NameOfTest();

    /// <summary>Begins the run of this process.</summary>
    /// <param name="options">How it treats the files; the defaults when not given.</param>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    public static PactRun Begin(PactRunOptions? options = null)
    {
        var run = new PactRun(options ?? new PactRunOptions());
        return Interlocked.CompareExchange(ref _current, run, null) is null
            ? run
            : throw new InvalidOperationException("A run of this process has begun and not ended yet.");
    }

    /// <summary>Ends the run and writes the files, or compares them.</summary>
    /// <param name="complete">Whether every test of the consumer ran and passed.</param>
    /// <param name="cancellationToken">Cancels the writing; a file is written as a whole or not at all.</param>
    /// <exception cref="PactFailureException">A file cannot be written, or would change where nothing may change.</exception>
    public async Task EndAsync(bool complete, CancellationToken cancellationToken = default)
    {
        ImmutableArray<KeyValuePair<string, PactDocument>> files;
        lock (_gate)
        {
            if (_ended)
                return;
            _ended = true;
            files = [.. _said.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => KeyValuePair.Create(file.Key, PactFile.Together(file.Value)))];
        }

        Interlocked.CompareExchange(ref _current, null, this);
        var replaces = complete && _options.RemovesWhatNoTestSays;
        var changes = new List<string>();
        foreach (var (path, document) in files)
            await WriteAsync(path, document, replaces, changes, cancellationToken).ConfigureAwait(false);
        if (replaces)
            await RemoveUnsaidAsync(files, changes, cancellationToken).ConfigureAwait(false);
        await _events.EndAsync(replaces, files.Select(file => (file.Key, file.Value.Consumer.Value)), changes, cancellationToken).ConfigureAwait(false);

        if (changes.Count > 0)
            throw PactFailureException.Because($"{CommittedFiles.Explanation}\n\n{string.Join("\n\n", changes)}");
    }

    /// <summary>Takes what a test has shown; false when the run is over.</summary>
    internal async Task<bool> TryAddAsync(string path, PactDocument document, CancellationToken cancellationToken)
    {
        if (_options.CompareOnly)
            await _committed.CheckAsync(path, document, cancellationToken).ConfigureAwait(false);

        lock (_gate)
        {
            if (_ended)
                return false;
            if (!_said.TryGetValue(path, out var documents))
                _said[path] = documents = [];
            else
                PactFile.EnsureSamePair(path, documents[0], document);
            documents.Add(document);
            return true;
        }
    }

    /// <summary>Takes what a test has shown about an event; false when the run is over.</summary>
    internal bool TryAdd(EventFiles files)
    {
        lock (_gate)
        {
            if (!_ended)
                _events.Add(files);
            return !_ended;
        }
    }

    private async Task WriteAsync(string path, PactDocument document, bool replaces, List<string> changes, CancellationToken cancellationToken)
    {
        if (!_options.CompareOnly)
        {
            await PactFile.UpdateAsync(path, existing => Wanted(path, existing, document, replaces), cancellationToken).ConfigureAwait(false);
            return;
        }

        var existing = await PactFile.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        var wanted = Wanted(path, existing, document, replaces);
        if (!await PactFile.HoldsAsync(path, PactWriter.Write(wanted), cancellationToken).ConfigureAwait(false))
            changes.Add(Change(path, existing, wanted));
    }

    private static PactDocument Wanted(string path, PactDocument? existing, PactDocument document, bool replaces) =>
        replaces ? PactFile.Replaced(path, existing, document) : PactFile.Merged(path, existing, document);

    private static string Change(string path, PactDocument? existing, PactDocument wanted)
    {
        if (existing is null)
            return $"{path} is not there; it would hold:\n{PactDifference.Between(null, wanted)}";
        var difference = PactDifference.Between(existing, wanted);
        return $"{path} would change:\n{(difference.Length > 0 ? difference : "the layout or the order of the file")}";
    }

    /// <summary>A provider that no test of the consumer speaks of any more has no file.</summary>
    private async Task RemoveUnsaidAsync(ImmutableArray<KeyValuePair<string, PactDocument>> files, List<string> changes, CancellationToken cancellationToken)
    {
        foreach (var folder in files.GroupBy(file => Path.GetDirectoryName(file.Key)!, StringComparer.Ordinal))
        {
            var consumers = folder.Select(file => file.Value.Consumer).ToHashSet();
            var written = folder.Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
            if (!Directory.Exists(folder.Key))
                continue;
            foreach (var path in Directory.GetFiles(folder.Key, "*.json").Order(StringComparer.Ordinal))
            {
                if (written.Contains(path) || !await IsOfAsync(path, consumers, cancellationToken).ConfigureAwait(false))
                    continue;
                if (_options.CompareOnly)
                    changes.Add($"{path} would be deleted: no test speaks of its provider.");
                else
                    File.Delete(path);
            }
        }
    }

    private static async Task<bool> IsOfAsync(string path, HashSet<PacticipantName> consumers, CancellationToken cancellationToken) =>
        Engine.Documents.Reading.PactReader.TryRead(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), out var result, out _)
        && consumers.Contains(result.Document.Consumer);
}
