using System.Collections.Concurrent;
using System.Collections.Immutable;
using Contracts.Providers;
using Contracts.Providers.Events;
using Contracts.Providers.Replay;
using Contracts.Providers.Sources;

namespace Contracts.Testing.Verification;

/// <summary>The events of one provider fixture in this process: their readers, loaded once for listing and running, and the results so far.</summary>
internal sealed class EventVerification(ImmutableArray<EventRow> rows)
{
    private static readonly ConcurrentDictionary<Type, Lazy<Task<EventVerification>>> Runs = new();

    private readonly ConcurrentDictionary<string, ImmutableArray<EventResult>> _results = new(StringComparer.Ordinal);
    private int _published;

    /// <summary>The tests, in the order of their names.</summary>
    public ImmutableArray<EventRow> Rows => rows;

    public static Task<EventVerification> OfAsync<TProvider>(CancellationToken cancellationToken)
        where TProvider : ProviderFixture, new() =>
        OfAsync(typeof(TProvider), LoadForListingAsync<TProvider>, cancellationToken);

    public static Task<EventVerification> OfAsync(ProviderFixture fixture, CancellationToken cancellationToken) =>
        OfAsync(fixture.GetType(), () => LoadAsync(fixture.Settings), cancellationToken);

    /// <exception cref="InvalidOperationException">There is no such row.</exception>
    public EventRow Row(string key)
    {
        var row = rows.FirstOrDefault(candidate => candidate.Key == key) ?? throw new InvalidOperationException($"'{key}' is no longer so. List the tests again.");
        return row.Failure is { } reason ? throw new ContractSourceException(reason) : row;
    }

    public async Task VerifyAsync(EventRow row, VerificationSession session, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<EventResult>();
        foreach (var reader in row.Readers)
            results.Add(await session.VerifyAsync(reader, cancellationToken).ConfigureAwait(false));
        _results[row.Key] = results.ToImmutable();
    }

    /// <summary>Lets the test pass, or says why not.</summary>
    /// <exception cref="InteractionFailedException">The reader cannot read the event, and that is not pending.</exception>
    public void Report(EventRow row)
    {
        var failures = _results[row.Key].Where(result => !result.Success).ToLookup(result => result.Reader.Pending);
        if (failures[false].Any())
            throw new InteractionFailedException(failures[false].Select(result => result.Text));
        if (failures[true].Any())
            throw new PendingInteractionException(failures[true].Select(result => result.Text));
    }

    /// <summary>Publishes the results of a fixture's run once, when every reader was tried.</summary>
    public static async Task PublishAsync(Type fixture, PactVerifier verifier, CancellationToken cancellationToken)
    {
        if (!Runs.TryGetValue(fixture, out var loading))
            return;
        var run = await loading.Value.ConfigureAwait(false);
        if (run._results.Count < run.Rows.Length || Interlocked.Exchange(ref run._published, 1) == 1)
            return;
        var results = run.Rows.SelectMany(row => run._results[row.Key]);
        await verifier.PublishAsync(new EventReport { Writer = verifier.Provider, Build = verifier.Build, Results = [.. results] }, cancellationToken).ConfigureAwait(false);
    }

    // Whoever gives up waiting does not end the loading for the others.
    private static Task<EventVerification> OfAsync(Type fixture, Func<Task<EventVerification>> load, CancellationToken cancellationToken) =>
        Runs.GetOrAdd(fixture, _ => new Lazy<Task<EventVerification>>(load)).Value.WaitAsync(cancellationToken);

    private static async Task<EventVerification> LoadForListingAsync<TProvider>()
        where TProvider : ProviderFixture, new()
    {
        var fixture = new TProvider();
        await using (fixture.ConfigureAwait(false))
            return await LoadAsync(fixture.Settings).ConfigureAwait(false);
    }

    private static async Task<EventVerification> LoadAsync(PactVerifier verifier)
    {
        try
        {
            var readers = await verifier.LoadReadersAsync(CancellationToken.None).ConfigureAwait(false);
            return new EventVerification(readers.IsEmpty
                ? [new EventRow($"{verifier.Provider}: no readers") { Skip = $"No application reads an event of '{verifier.Provider}'." }]
                : [.. readers.GroupBy(reader => (reader.Contract.Application, reader.Contract.Event)).Select(EventRow.Of).OrderBy(row => row.Key, StringComparer.Ordinal)]);
        }
        catch (ContractSourceException unreadable)
        {
            return new EventVerification([new EventRow($"{verifier.Provider}: readers cannot be loaded") { Failure = unreadable.Message }]);
        }
    }
}
