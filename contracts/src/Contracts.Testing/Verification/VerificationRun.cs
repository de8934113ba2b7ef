using System.Collections.Concurrent;
using System.Collections.Immutable;
using Contracts.Providers;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Testing.Verification;

/// <summary>The verification of one provider fixture in this process: its contracts, loaded once for listing and running, and the results so far.</summary>
internal sealed class VerificationRun
{
    private static readonly ConcurrentDictionary<Type, Lazy<Task<VerificationRun>>> Runs = new();

    private readonly ImmutableArray<SourcedContract> _contracts;
    private readonly ImmutableDictionary<string, InteractionRow> _rows;
    private readonly ConcurrentDictionary<string, ImmutableArray<OccurrenceResult>> _results = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, InteractionRow> _notRun = new(StringComparer.Ordinal);
    private readonly bool _filtered;
    private readonly Lock _adding = new();
    private RunTimes _times = new();
    private volatile bool _failed;
    private int _reported;

    private VerificationRun(ImmutableArray<SourcedContract> contracts, ImmutableArray<InteractionRow> rows, bool filtered)
    {
        _contracts = contracts;
        Rows = rows;
        _rows = rows.ToImmutableDictionary(row => row.Key);
        _filtered = filtered;
    }

    /// <summary>The tests, in the order of their names.</summary>
    public ImmutableArray<InteractionRow> Rows { get; }

    private bool IsWhole => _results.Count == Rows.Count(row => row.Skip is null);

    public static Task<VerificationRun> OfAsync<TProvider>(CancellationToken cancellationToken)
        where TProvider : ProviderFixture, new() =>
        OfAsync(typeof(TProvider), LoadForListingAsync<TProvider>, cancellationToken);

    public static Task<VerificationRun> OfAsync(ProviderFixture fixture, CancellationToken cancellationToken) =>
        OfAsync(fixture.GetType(), () => LoadAsync(fixture), cancellationToken);

    /// <exception cref="InvalidOperationException">There is no such row.</exception>
    public InteractionRow Row(string key)
    {
        if (!_rows.TryGetValue(key, out var row))
            throw new InvalidOperationException($"No contract has the interaction {key} any more. List the tests again.");
        return row.Failure is { } reason ? throw new ContractSourceException(reason) : row;
    }

    /// <summary>Replays one row, unless an earlier one ended the run.</summary>
    public async Task VerifyAsync(InteractionRow row, VerificationSession session, PactVerifier verifier, CancellationToken cancellationToken)
    {
        if (!verifier.FailsFast || !_failed)
            Record(row, await row.VerifyAsync(session, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Replays all rows, in the order and by the instances of the verifier.</summary>
    public async Task ReplayAsync(PactVerifier verifier, CancellationToken cancellationToken)
    {
        var report = await verifier.ReplayAsync(_contracts, cancellationToken).ConfigureAwait(false);
        Add(report.Times ?? new());
        var found = report.Contracts.SelectMany(contract => contract.Interactions.Select(result => (contract.Contract, Result: result)))
            .ToLookup(one => (object)one.Result.Interaction, ReferenceEqualityComparer.Instance);
        foreach (var row in Rows)
        {
            ImmutableArray<OccurrenceResult> known =
            [
                .. from occurrence in row.Occurrences
                   from one in found[occurrence.Interaction].Where(one => ReferenceEquals(one.Contract, occurrence.Contract)).Take(1)
                   select new OccurrenceResult(occurrence, one.Result),
            ];
            if (!known.IsEmpty)
                Record(row, known);
        }
    }

    /// <summary>Lets the test pass, or says why not.</summary>
    /// <exception cref="InteractionFailedException">It failed and is not pending.</exception>
    public void Report(InteractionRow row, PactVerifier verifier)
    {
        if (!_results.TryGetValue(row.Key, out var found))
        {
            _notRun[row.Key] = row;
            throw new NotReplayedException();
        }

        Remarks.Show(found);
        var failures = found.Where(one => one.Result.Verdict != Verdict.Passed).ToLookup(one => one.IsPending);
        if (failures[false].Any())
            throw new InteractionFailedException(failures[false].Select(one => one.Report), verifier.ShuffleSeed);
        if (failures[true].Any())
            throw new PendingInteractionException(failures[true].Select(one => one.Report));
    }

    /// <summary>Reports a fixture's run: to the files that were asked for, and to the broker when every row ran and nothing was filtered out.</summary>
    /// <exception cref="PactVerificationFailedException">It took longer than it may.</exception>
    public static async Task ReportAsync(Type fixture, PactVerifier verifier, RunTimes times, CancellationToken cancellationToken)
    {
        if (!Runs.TryGetValue(fixture, out var loading))
            return;
        var run = await loading.Value.ConfigureAwait(false);
        run.Add(times);
        await StatesFile.WriteAsync(verifier, cancellationToken).ConfigureAwait(false);
        // A whole run is reported once; a part of one (a test runner's filter) as what it is, and it may become whole.
        if (run.IsWhole && Interlocked.Exchange(ref run._reported, 1) == 1)
            return;
        var report = run.ToReport(verifier);
        await verifier.ReportAsync(report, cancellationToken).ConfigureAwait(false);
        if (report.Outcome == RunOutcome.OverBudget)
            throw new PactVerificationFailedException(report);
    }

    // Whoever gives up waiting does not end the loading for the others.
    private static Task<VerificationRun> OfAsync(Type fixture, Func<Task<VerificationRun>> load, CancellationToken cancellationToken) =>
        Runs.GetOrAdd(fixture, _ => new Lazy<Task<VerificationRun>>(load)).Value.WaitAsync(cancellationToken);

    private static async Task<VerificationRun> LoadForListingAsync<TProvider>()
        where TProvider : ProviderFixture, new()
    {
        var fixture = new TProvider();
        await using (fixture.ConfigureAwait(false))
            return await LoadAsync(fixture).ConfigureAwait(false);
    }

    private static async Task<VerificationRun> LoadAsync(ProviderFixture fixture)
    {
        var verifier = fixture.Settings;
        await StatesFile.WriteAsync(verifier, CancellationToken.None).ConfigureAwait(false);
        try
        {
            var filter = verifier.Filter;
            var contracts = await verifier.LoadContractsAsync(CancellationToken.None).ConfigureAwait(false);
            var rows = InteractionRows.Of(contracts, filter);
            if (rows.IsEmpty)
                return new VerificationRun(contracts, [InteractionRow.NoContracts(verifier.Provider, InteractionRows.Nothing(verifier, contracts))], filtered: true);
            if (!verifier.MissingCredentials.IsEmpty)
                return new VerificationRun(contracts, [InteractionRow.NotVerified(verifier.Provider, verifier.MissingCredentials, Environment.GetEnvironmentVariable("PACT_REQUIRE_CREDENTIALS") == "true")], filtered: true);
            if (verifier.ToReport([.. contracts.Select(contract => new ContractResult(contract, []))], new()).Selection is { } selection)
                rows = rows.Insert(0, InteractionRow.OfLastRun(verifier.Provider, selection));
            return new VerificationRun(contracts, rows, filtered: contracts.Any(contract => filter.Narrows(contract.Document)));
        }
        catch (ContractSourceException unreadable)
        {
            return new VerificationRun([], [InteractionRow.Unreadable(verifier.Provider, unreadable.Message)], filtered: true);
        }
    }

    // Instances of one fixture may run at once.
    private void Add(RunTimes times)
    {
        lock (_adding)
            _times = _times.Plus(times);
    }

    private void Record(InteractionRow row, ImmutableArray<OccurrenceResult> results)
    {
        _results[row.Key] = results;
        _notRun.TryRemove(row.Key, out _);
        _failed |= results.Any(found => found.Result.Verdict != Verdict.Passed && !found.IsPending);
    }

    private VerificationReport ToReport(PactVerifier verifier)
    {
        var results = _results.Values.SelectMany(found => found).ToLookup(found => found.Occurrence.Contract);
        var report = verifier.ToReport([.. _contracts.Select(contract => new ContractResult(contract, [.. results[contract].Select(found => found.Result)]))], _times);
        return report with
        {
            // A test runner has filters of its own: what it did not run was left out by somebody's wish.
            Filtered = _filtered || !IsWhole,
            UnusedHandlers = _filtered ? [] : report.UnusedHandlers,
            NotRun = _notRun.Values.Sum(row => row.Occurrences.Length),
        };
    }
}
