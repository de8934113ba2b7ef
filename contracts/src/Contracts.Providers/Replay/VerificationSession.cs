using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Blaming;
using Contracts.Providers.Checks;
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
    private readonly ReplayInStates _states;
    private readonly HttpReplay? _http;
    private readonly MessageReplay _messages;
    private readonly MessageLeftovers _leftovers;
    private readonly EventReplay _events;
    private readonly DataChecking _checking;
    private readonly TimeSpan _starting;
    private TimeSpan _replaying;

    internal VerificationSession(VerificationOptions options, ProviderBuild build)
    {
        _options = options;
        _blame = new(() => (options.History ?? options.Broker?.Invoke(build)?.History) is { } history ? new BlameFinding(history, build, VerifyAsync) : null);
        _addresses = ProviderClient.ForAddresses(options.Tls);
        var started = options.Replay.TimeProvider.GetTimestamp();
        _endpoint = options.Endpoint?.Invoke();
        if (_endpoint is not null)
        {
            _client = ProviderClient.For(_endpoint, options.Tls);
            _http = new HttpReplay(_endpoint, _client, _observer, options.ReadOnlyRate is { } rate ? new RateCap(rate, options.Replay.TimeProvider) : null, options.Replay);
        }

        _starting = options.Replay.TimeProvider.GetElapsedTime(started);

        var limit = new TimeLimit(options.StateTimeout, options.Replay.TimeProvider);
        _states = new ReplayInStates(options.States.Connect(_endpoint, _client, _addresses, options.Replay.Headers), options.Database, options.LeakChecks, _endpoint?.Services, limit);
        _messages = new MessageReplay(
            options.MessageEndpoint is { } messages ? new EndpointProducer(messages, _addresses, options.Replay) : new ScenarioProducer(options.Scenarios, _endpoint?.Services),
            _observer,
            options.Replay);
        _leftovers = new MessageLeftovers(options.Captures);
        _events = new EventReplay(_endpoint?.Services, options.Replay);
        _checking = new DataChecking(options.Database, limit);
    }

    /// <summary>How long the session took so far, with the start of an app in memory.</summary>
    public RunTimes Times => new()
    {
        Starting = _starting,
        Databases = _states.Databases,
        Verifying = _replaying - _states.Databases,
        Whole = _starting + _replaying,
    };

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
        var (outcome, _) = await TimedAsync(() => _states.RunAsync(scenario.Given, (values, _) => _events.RunAsync(reader.Contract, scenario, values, cancellationToken), cancellationToken)).ConfigureAwait(false);
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
        var (outcome, duration) = await TimedAsync(() => _leftovers.RunAsync(
            () => _states.RunAsync(
                interaction.ProviderStates,
                (values, states) => _checking.RunAsync(states.ChecksOf(interaction), () => CompareAsync(interaction, values, cancellationToken), cancellationToken),
                cancellationToken),
            cancellationToken)).ConfigureAwait(false);
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
            DataSeed = outcome.DataSeed,
            ShowsWholeBodies = _options.WholeBodies,
            Duration = duration,
            VerifiedAt = _options.Replay.TimeProvider.GetUtcNow(),
        };
    }

    private async Task<(ReplayOutcome Outcome, TimeSpan Duration)> TimedAsync(Func<Task<ReplayOutcome>> replay)
    {
        var started = _options.Replay.TimeProvider.GetTimestamp();
        var outcome = await replay().ConfigureAwait(false);
        var duration = _options.Replay.TimeProvider.GetElapsedTime(started);
        _replaying += duration;
        return (outcome, duration);
    }

    private async Task<InteractionResult> BlamingAsync(SourcedContract contract, InteractionResult result, CancellationToken cancellationToken) =>
        result.Verdict == Verdict.Passed || _blame.Value is not { } blame
            ? result
            : result with { Blame = await blame.FindAsync(contract.Document, result, cancellationToken).ConfigureAwait(false) };

    private async Task<ReplayOutcome> CompareAsync(Interaction interaction, HandlerValues values, CancellationToken cancellationToken)
    {
        var outcome = await ReplayAsync(interaction, values, cancellationToken).ConfigureAwait(false);
        return outcome.Verdict != Verdict.Passed && TakenStateValues.DescribeMissing(interaction, values) is { } missing ? outcome.Adding(missing) : outcome;
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
}
