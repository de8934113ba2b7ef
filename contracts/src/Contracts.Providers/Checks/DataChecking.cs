using System.Collections.Immutable;
using Contracts.Providers.Databases;
using Contracts.Providers.Handlers;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;

namespace Contracts.Providers.Checks;

/// <summary>Looks at the data before a request and after its answer, and asks the checks.</summary>
internal sealed class DataChecking(TestDatabase? database, TimeLimit limit)
{
    /// <exception cref="TestDatabaseException">The tables cannot be read.</exception>
    public async Task<ReplayOutcome> RunAsync(ImmutableArray<BoundCheck> checks, Func<Task<ReplayOutcome>> replay, CancellationToken cancellationToken)
    {
        if (checks.IsEmpty)
            return await replay().ConfigureAwait(false);
        var before = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var outcome = await replay().ConfigureAwait(false);
        // Who did not answer did not get as far as what is checked.
        if (outcome.Verdict is not (Verdict.Passed or Verdict.ContractBroken))
            return outcome;
        var after = await ReadAsync(cancellationToken).ConfigureAwait(false);
        foreach (var check in checks)
            outcome = Adding(outcome, await AskAsync(check, before, after, cancellationToken).ConfigureAwait(false));
        return outcome;
    }

    private async Task<ReplayOutcome?> AskAsync(BoundCheck check, ImmutableArray<TableRows>? before, ImmutableArray<TableRows>? after, CancellationToken cancellationToken)
    {
        ExpectedData? expected;
        try
        {
            expected = await limit.RunAsync(check.AskAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (HandlerException misfit)
        {
            return ReplayOutcome.Failed(Verdict.StateFailed, $"{check.Name} cannot be called: {misfit.Message}", misfit);
        }
        catch (TimeoutException)
        {
            return ReplayOutcome.Failed(Verdict.StateFailed, $"{check.Name} was not done within {limit}; its CancellationToken is cancelled then.");
        }
        // A check tells what it found by throwing, with whatever library it uses.
        catch (Exception found) when (found is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return ReplayOutcome.Failed(Verdict.DataDiffers, $"{check.Name} found: {found.Message}", found);
        }

        if (expected is null)
            return null;
        if (before is null || after is null)
            return ReplayOutcome.Failed(Verdict.StateFailed, $"{check.Name} compares tables, but the verification has no database to read. Add WithDatabase(…).");
        var mismatches = expected.Compare(before.Value, after.Value);
        return mismatches.IsEmpty ? null : new ReplayOutcome { Verdict = Verdict.DataDiffers, Mismatches = mismatches, Problem = $"{check.Name} expects other data." };
    }

    // Of an answer that is wrong, the data says more; the contract stays what is broken.
    private static ReplayOutcome Adding(ReplayOutcome outcome, ReplayOutcome? found) => found is null
        ? outcome
        : (outcome with
        {
            Verdict = outcome.Verdict == Verdict.Passed ? found.Verdict : outcome.Verdict,
            Mismatches = [.. outcome.Mismatches, .. found.Mismatches],
            Exception = outcome.Exception ?? found.Exception,
        }).Adding(found.Problem!);

    private async Task<ImmutableArray<TableRows>?> ReadAsync(CancellationToken cancellationToken) =>
        database is null ? null : await database.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
}
