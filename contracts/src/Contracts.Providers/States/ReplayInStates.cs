using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Databases;
using Contracts.Providers.Handlers;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.States;

/// <summary>What stands around each replay: clean data, the states before it, their teardown and a look at what was left behind after it.</summary>
internal sealed class ReplayInStates(StateChanges states, TestDatabase? database, ImmutableArray<ILeakCheck> checks, Func<IServiceProvider>? services, TimeLimit limit)
{
    /// <summary>How long databases and other stores took so far.</summary>
    public TimeSpan Databases { get; private set; }

    public async Task<ReplayOutcome> RunAsync(ImmutableArray<ProviderState> given, Func<HandlerValues, StateSession, Task<ReplayOutcome>> replay, CancellationToken cancellationToken)
    {
        if (database is null && checks.IsEmpty)
            return await RunInStatesAsync(given, replay, cancellationToken).ConfigureAwait(false);
        try
        {
            var started = limit.Clock.GetTimestamp();
            await PrepareAsync(cancellationToken).ConfigureAwait(false);
            Databases += limit.Clock.GetElapsedTime(started);
            var outcome = await RunInStatesAsync(given, replay, cancellationToken).ConfigureAwait(false);
            started = limit.Clock.GetTimestamp();
            outcome = await LookAsync(outcome, cancellationToken).ConfigureAwait(false);
            Databases += limit.Clock.GetElapsedTime(started);
            return outcome;
        }
        catch (TestDatabaseException failed)
        {
            return Failed(failed, null);
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (database is not null)
            await database.BeginAsync(services?.Invoke(), cancellationToken).ConfigureAwait(false);
        foreach (var check in checks)
            await check.BeginAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<ReplayOutcome> LookAsync(ReplayOutcome outcome, CancellationToken cancellationToken)
    {
        foreach (var check in checks)
            outcome = Leaving(outcome, await check.EndAsync(cancellationToken).ConfigureAwait(false), check.FailsOnLeftovers);
        if (database is null)
            return outcome;
        var left = await database.EndAsync(cancellationToken).ConfigureAwait(false);
        return database.RefusalOf(outcome.Exception) is { } refused ? Failed(refused, outcome) : Leaving(outcome, left, database.FailsOnLeftovers);
    }

    private async Task<ReplayOutcome> RunInStatesAsync(ImmutableArray<ProviderState> given, Func<HandlerValues, StateSession, Task<ReplayOutcome>> replay, CancellationToken cancellationToken)
    {
        var session = states.Begin(services, database);
        await using (session.ConfigureAwait(false))
        {
            var outcome = await SetUpAndReplayAsync(given, replay, session, cancellationToken).ConfigureAwait(false) with { DataSeed = session.DataSeed };
            try
            {
                await limit.RunAsync(session.TearDownAsync, cancellationToken).ConfigureAwait(false);
                return outcome;
            }
            catch (Exception failed) when (failed is ProviderStateException or TimeoutException)
            {
                // The answer was right, but the next interaction may find what this one left behind.
                return outcome.Verdict == Verdict.Passed
                    ? StateFailed(failed, session) with { Exchange = outcome.Exchange, DataSeed = outcome.DataSeed }
                    : outcome.Adding(failed.Message);
            }
        }
    }

    private async Task<ReplayOutcome> SetUpAndReplayAsync(
        ImmutableArray<ProviderState> given, Func<HandlerValues, StateSession, Task<ReplayOutcome>> replay, StateSession session, CancellationToken cancellationToken)
    {
        HandlerValues values;
        try
        {
            values = await limit.RunAsync(token => session.SetUpAsync(given, token), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is ProviderStateException or TimeoutException)
        {
            return StateFailed(failed, session);
        }

        return await replay(values, session).ConfigureAwait(false);
    }

    private static ReplayOutcome Leaving(ReplayOutcome outcome, ImmutableArray<string> left, bool fails) =>
        fails && !left.IsEmpty && outcome.Verdict == Verdict.Passed
            ? ReplayOutcome.Failed(Verdict.StateFailed, $"The answer was right, but the next interaction finds what this one left behind: {string.Join("; ", left)}.") with { Exchange = outcome.Exchange, LeftBehind = [.. outcome.LeftBehind, .. left] }
            : outcome with { LeftBehind = [.. outcome.LeftBehind, .. left] };

    private ReplayOutcome StateFailed(Exception failed, StateSession session) => failed is TimeoutException
        ? ReplayOutcome.Failed(Verdict.StateFailed, session.Doing is { } handler ? $"{handler} was not done within {limit}; its CancellationToken is cancelled then." : $"The provider states were not done within {limit}.")
        : ReplayOutcome.Failed(IsWithoutDatabase(failed.InnerException) ? Verdict.EnvironmentError : Verdict.StateFailed, failed.Message, failed.InnerException);

    // A handler that cannot reach the database says nothing about the state. A state-change URL that nobody serves is a state that cannot be had.
    private static bool IsWithoutDatabase(Exception? thrown) => thrown is not HttpRequestException && OutOfReach.Within(thrown) is not null;

    private static ReplayOutcome Failed(TestDatabaseException failed, ReplayOutcome? outcome) =>
        ReplayOutcome.Failed(Verdict.EnvironmentError, failed.Message, failed.InnerException) with { Exchange = outcome?.Exchange };
}
