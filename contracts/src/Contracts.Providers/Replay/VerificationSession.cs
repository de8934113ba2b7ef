using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Blaming;
using Contracts.Providers.Checks;
using Contracts.Providers.Databases;
using Contracts.Providers.Events;
using Contracts.Providers.Handlers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Messages;
using Contracts.Providers.Observing;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Providers.States;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Replay;

/// <summary>A provider that is being verified: one client, one hosted app, for any number of interactions, one after the other.</summary>
public sealed class VerificationSession : IAsyncDisposable
{
    private readonly VerificationOptions _options;
    private readonly ProviderEndpoint? _endpoint;
    private readonly HttpClient? _client;
    private readonly HttpClient _addresses;
    private readonly ProviderObserver _observer = new();
    private readonly Dictionary<string, (InteractionResult Result, string Origin)> _answers = new(StringComparer.Ordinal);
    private readonly Lazy<BlameFinding?> _blame;
    private readonly StateChanges _states;
    private readonly HttpReplay? _http;
    private readonly MessageReplay _messages;
    private readonly EventReplay _events;
    private readonly DataChecking _checking;

    internal VerificationSession(VerificationOptions options, ProviderBuild build)
    {
        _options = options;
        _blame = new(() => (options.History ?? options.Broker?.Invoke(build)?.History) is { } history ? new BlameFinding(history, build, VerifyAsync) : null);
        _addresses = ProviderClient.ForAddresses(options.Tls);
        _endpoint = options.Endpoint?.Invoke();
        if (_endpoint is not null)
        {
            _client = ProviderClient.For(_endpoint, options.Tls);
            _http = new HttpReplay(_endpoint, _client, _observer, options.ReadOnlyRate is { } rate ? new RateCap(rate, options.Replay.TimeProvider) : null, options.Replay);
        }

        _states = options.States.Connect(_endpoint, _client, _addresses, options.Replay.Headers);
        _messages = new MessageReplay(
            options.MessageEndpoint is { } messages ? new EndpointProducer(messages, _addresses, options.Replay) : new ScenarioProducer(options.Scenarios, _endpoint?.Services),
            _observer,
            options.Replay);
        _events = new EventReplay(_endpoint?.Services, options.Replay);
        _checking = new DataChecking(options.Database);
    }

    /// <summary>
    /// Verifies an interaction of a contract. What another contract asked for in the same words and states is not asked again: its answer serves this one too. For a failure the
    /// history is asked which side changed.
    /// </summary>
    /// <param name="contract">The contract.</param>
    /// <param name="interaction">One of its interactions.</param>
    /// <param name="cancellationToken">Cancels the replay; what fails otherwise is a verdict, not an exception.</param>
    public async Task<InteractionResult> VerifyAsync(SourcedContract contract, Interaction interaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var content = InteractionContent.Of(interaction);
        if (_answers.TryGetValue(content, out var known))
            return await BlamingAsync(contract, known.Result with { Interaction = interaction, AnsweredBy = known.Origin, Duration = TimeSpan.Zero, LeftBehind = [] }, cancellationToken).ConfigureAwait(false);
        var result = await VerifyAsync(interaction, cancellationToken).ConfigureAwait(false);
        _answers[content] = (result, $"{contract.Document.Consumer}, {contract.Origin}");
        return await BlamingAsync(contract, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Brings about the states, replays the interaction, compares, tears the states down; again where it fails and the verifier was told to try again.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="cancellationToken">Cancels the replay; what fails otherwise is a verdict, not an exception.</param>
    public async Task<InteractionResult> VerifyAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        _observer.Attach(_endpoint?.Services?.Invoke());
        var earlier = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            var result = await AttemptAsync(interaction, cancellationToken).ConfigureAwait(false);
            if (result.Verdict == Verdict.Passed || earlier.Count >= _options.Retries)
                return result with { EarlierAttempts = earlier.ToImmutable() };
            earlier.Add($"attempt {earlier.Count + 1}: {VerdictClasses.Of(result.Verdict).Sentence}: {result.Summary}");
        }
    }

    /// <summary>Brings about the states of the event's scenario, has the application produce the event, and reads it with a reader's schema.</summary>
    /// <param name="reader">What the reader needs.</param>
    /// <param name="cancellationToken">Cancels the replay; what fails otherwise is a verdict, not an exception.</param>
    public async Task<EventResult> VerifyAsync(SourcedEvent reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!_options.Events.TryGetValue(reader.Contract.Event, out var scenario))
            return new EventResult(reader, Verdict.EnvironmentError, [$"Nothing produces the event '{reader.Contract.Event}'. Add WithEvents(events => events.Add(…))."]);
        var outcome = await RunAsync(scenario.Given, (values, _) => _events.RunAsync(reader.Contract, scenario, values, cancellationToken), cancellationToken).ConfigureAwait(false);
        return new EventResult(reader, outcome.Verdict, [.. outcome.Mismatches.Select(mismatch => mismatch.Message), .. outcome.Problem is { } problem ? [problem] : Array.Empty<string>()]);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _addresses.Dispose();
        _observer.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<InteractionResult> AttemptAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var started = _options.Replay.TimeProvider.GetTimestamp();
        var outcome = await RunAsync(
            interaction.ProviderStates,
            (values, states) => _checking.RunAsync(states.ChecksOf(interaction), () => CompareAsync(interaction, values, cancellationToken), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return new InteractionResult
        {
            Interaction = interaction,
            Verdict = outcome.Verdict,
            Mismatches = outcome.Mismatches,
            Problem = outcome.Problem,
            Exception = outcome.Exception,
            Exchange = outcome.Exchange,
            Evidence = outcome.Verdict == Verdict.Passed ? Evidence.None : outcome.Evidence,
            LeftBehind = outcome.LeftBehind,
            ShowsWholeBodies = _options.WholeBodies,
            Duration = _options.Replay.TimeProvider.GetElapsedTime(started),
        };
    }

    private async Task<InteractionResult> BlamingAsync(SourcedContract contract, InteractionResult result, CancellationToken cancellationToken) =>
        result.Verdict == Verdict.Passed || _blame.Value is not { } blame
            ? result
            : result with { Blame = await blame.FindAsync(contract.Document, result, cancellationToken).ConfigureAwait(false) };

    private async Task<ReplayOutcome> RunAsync(ImmutableArray<ProviderState> given, Func<HandlerValues, StateSession, Task<ReplayOutcome>> replay, CancellationToken cancellationToken)
    {
        if (_options.Database is not { } database)
            return await RunInStatesAsync(given, replay, cancellationToken).ConfigureAwait(false);
        try
        {
            await database.BeginAsync(_endpoint?.Services?.Invoke(), cancellationToken).ConfigureAwait(false);
            var outcome = await RunInStatesAsync(given, replay, cancellationToken).ConfigureAwait(false);
            var left = await database.EndAsync(cancellationToken).ConfigureAwait(false);
            return Leaving(outcome, left, database.FailsOnLeftovers);
        }
        catch (TestDatabaseException failed)
        {
            return ReplayOutcome.Failed(Verdict.EnvironmentError, failed.Message, failed.InnerException);
        }
    }

    private async Task<ReplayOutcome> RunInStatesAsync(ImmutableArray<ProviderState> given, Func<HandlerValues, StateSession, Task<ReplayOutcome>> replay, CancellationToken cancellationToken)
    {
        var states = _states.Begin(_endpoint?.Services);
        await using (states.ConfigureAwait(false))
        {
            var outcome = await SetUpAndReplayAsync(given, replay, states, cancellationToken).ConfigureAwait(false);
            try
            {
                await Limited(states.TearDownAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
                return outcome;
            }
            catch (Exception failed) when (failed is ProviderStateException or TimeoutException)
            {
                // The answer was right, but the next interaction may find what this one left behind.
                return outcome.Verdict == Verdict.Passed
                    ? StateFailed(failed) with { Exchange = outcome.Exchange }
                    : outcome.Adding(failed.Message);
            }
        }
    }

    private async Task<ReplayOutcome> SetUpAndReplayAsync(
        ImmutableArray<ProviderState> given, Func<HandlerValues, StateSession, Task<ReplayOutcome>> replay, StateSession states, CancellationToken cancellationToken)
    {
        HandlerValues values;
        try
        {
            values = await Limited(states.SetUpAsync(given, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is ProviderStateException or TimeoutException)
        {
            return StateFailed(failed);
        }

        return await replay(values, states).ConfigureAwait(false);
    }

    private async Task<ReplayOutcome> CompareAsync(Interaction interaction, HandlerValues values, CancellationToken cancellationToken)
    {
        var outcome = await ReplayAsync(interaction, values, cancellationToken).ConfigureAwait(false);
        return outcome.Verdict != Verdict.Passed && MissingStateValues.Describe(interaction, values) is { } missing ? outcome.Adding(missing) : outcome;
    }

    private async Task<ReplayOutcome> ReplayAsync(Interaction interaction, HandlerValues values, CancellationToken cancellationToken) =>
        interaction switch
        {
            HttpInteraction http when _http is null => ReplayOutcome.Failed(Verdict.EnvironmentError, $"'{http.Description}' is an HTTP request, but the verification has no HTTP endpoint. Add WithHttpEndpoint(…)."),
            HttpInteraction http => await _http.RunAsync(http, values, cancellationToken).ConfigureAwait(false),
            AsynchronousMessage message => await _messages.RunAsync(message, values, cancellationToken).ConfigureAwait(false),
            SynchronousMessage message => await _messages.RunAsync(message, values, cancellationToken).ConfigureAwait(false),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static ReplayOutcome Leaving(ReplayOutcome outcome, ImmutableArray<string> left, bool fails) =>
        fails && !left.IsEmpty && outcome.Verdict == Verdict.Passed
            ? ReplayOutcome.Failed(Verdict.StateFailed, $"The answer was right, but the next interaction finds what this one left behind: {string.Join("; ", left)}.") with { Exchange = outcome.Exchange, LeftBehind = left }
            : outcome with { LeftBehind = left };

    private Task<T> Limited<T>(Task<T> change, CancellationToken cancellationToken) =>
        change.WaitAsync(_options.StateTimeout, _options.Replay.TimeProvider, cancellationToken);

    private Task Limited(Task change, CancellationToken cancellationToken) =>
        change.WaitAsync(_options.StateTimeout, _options.Replay.TimeProvider, cancellationToken);

    private ReplayOutcome StateFailed(Exception failed) => failed is TimeoutException
        ? ReplayOutcome.Failed(Verdict.StateFailed, $"The provider states were not done within {_options.StateTimeout.TotalSeconds:0.###} s.")
        : ReplayOutcome.Failed(Verdict.StateFailed, failed.Message, failed.InnerException);
}
