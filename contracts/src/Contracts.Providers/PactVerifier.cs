using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Providers.Databases;
using Contracts.Providers.Events;
using Contracts.Providers.Hosting;
using Contracts.Providers.Messages;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Providers.States;

namespace Contracts.Providers;

/// <summary>Verifies that a provider honors its contracts. Immutable: each <c>With…</c> gives a new verifier.</summary>
/// <example>
/// <code>
/// var report = await new PactVerifier("Pricing")
///     .WithHttpEndpoint(() => factory.Server.CreateHandler(), () => factory.Services)
///     .WithDirectorySource(new DirectoryInfo("contracts/pacts"))
///     .WithProviderStates(ProviderStates.From&lt;PricingStates&gt;())
///     .VerifyAsync(cancellationToken);
/// report.EnsureSuccess();
/// </code>
/// </example>
public sealed class PactVerifier
{
    private readonly VerificationOptions _options;

    /// <summary>A verifier that knows nothing but the provider's name.</summary>
    /// <param name="provider">The name as the contracts have it.</param>
    public PactVerifier(string provider)
        : this(provider, new PactVerifierConfig())
    {
    }

    /// <summary>A verifier whose reports others read too.</summary>
    /// <param name="provider">The name as the contracts have it.</param>
    /// <param name="config">Who reads them.</param>
    public PactVerifier(string provider, PactVerifierConfig config)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentNullException.ThrowIfNull(config);
        _options = new VerificationOptions { Provider = provider, Config = config };
    }

    internal PactVerifier(VerificationOptions options) => _options = options;

    internal VerificationOptions Options => _options;

    /// <summary>The provider's name.</summary>
    public string Provider => _options.Provider;

    /// <summary>The build that is verified: as given, else as the environment says.</summary>
    public ProviderBuild Build => _options.Build ?? ProviderBuild.FromEnvironment();

    /// <summary>Which interactions are verified: as given, else as the environment says.</summary>
    public InteractionFilter Filter
    {
        get
        {
            var filter = _options.Filter ?? InteractionFilter.FromEnvironment();
            if (_options.LastRun is { } last)
                filter = filter.ForFailuresOf(last.Value);
            return _options.ReadOnlyRate is null ? filter : filter.ForReadingOnly();
        }
    }

    /// <summary>The sources that were given; empty when contracts are to come from the broker.</summary>
    public ImmutableArray<IContractSource> Sources => _options.Sources;

    /// <summary>The states that handlers in this process are for; null when states are brought about by a URL, or not at all.</summary>
    public HandledStates? HandledStates => _options.HandledStates;

    /// <summary>The database that the provider answers from, with several copies that of the first one; null when none was given.</summary>
    public TestDatabase? Database => _options.OfOneInstance.Database;

    /// <summary>The databases that the provider answers from, one for each of its copies; empty when none was given.</summary>
    public ImmutableArray<TestDatabase> Databases =>
        !_options.Instances.IsEmpty ? [.. _options.Instances.Select(instance => instance.Database)] : _options.Database is { } database ? [database] : [];

    /// <summary>Whether interactions are replayed as a whole, in an order of their own or by several copies of the provider; else each can be verified by itself.</summary>
    public bool ReplaysTogether => _options.ShuffleSeed is not null || !_options.Instances.IsEmpty;

    /// <summary>The seed of the order of replays (<see cref="WithShuffle"/>); null where that is the order of the contracts.</summary>
    public int? ShuffleSeed => _options.ShuffleSeed;

    /// <summary>Whether a run ends at its first failure (<see cref="RunSettings.WithFailFast"/>).</summary>
    public bool FailsFast => _options.FailFast;

    /// <summary>The clock of time limits and durations (<see cref="WithTimeProvider"/>).</summary>
    public TimeProvider Clock => _options.Replay.TimeProvider;

    /// <summary>The secrets that the verification needs and was not given (<see cref="RunSettings.WithCredentials"/>).</summary>
    public ImmutableArray<MissingCredential> MissingCredentials => _options.MissingCredentials;

    /// <summary>Whether readers' schemas need no further source: one was given, or the application writes no events.</summary>
    public bool HasEventSource => _options.Events.IsEmpty || !_options.EventSources.IsEmpty;

    /// <summary>Whether a broker was named with <see cref="WithBroker"/>.</summary>
    public bool HasBroker => _options.Broker is not null;

    /// <summary>One contract by the address that a webhook gave, through the broker; null where there is none.</summary>
    /// <param name="address">The address of the pact.</param>
    public IContractSource? SourceOfBroker(Uri address) => _options.Broker?.Invoke(Build)?.Single?.Invoke(address);

    /// <summary>The provider answers at an address.</summary>
    /// <param name="address">Its address, with the path that it is mounted under.</param>
    public PactVerifier WithHttpEndpoint(Uri address) => WithHttpEndpoint(ProviderEndpoint.At(address));

    /// <summary>The provider answers behind a handler in this process; no socket is opened.</summary>
    /// <param name="handler">The handler; it is not disposed of.</param>
    public PactVerifier WithHttpEndpoint(HttpMessageHandler handler) => WithHttpEndpoint(ProviderEndpoint.From(handler));

    /// <summary>The provider answers behind a handler in this process, made when the verification begins; no socket is opened.</summary>
    /// <param name="handler">Makes the handler: <c>() => factory.Server.CreateHandler()</c>.</param>
    /// <param name="services">The app's services, for state handlers: <c>() => factory.Services</c>.</param>
    public PactVerifier WithHttpEndpoint(Func<HttpMessageHandler> handler, Func<IServiceProvider>? services = null) =>
        WithHttpEndpoint(ProviderEndpoint.From(handler, services));

    /// <summary>Where the provider answers.</summary>
    /// <param name="endpoint">In this process or at an address.</param>
    public PactVerifier WithHttpEndpoint(ProviderEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return WithHttpEndpoint(() => endpoint);
    }

    /// <summary>Where the provider answers, when that is known only after it was started.</summary>
    /// <param name="endpoint">Asked when the verification begins.</param>
    public PactVerifier WithHttpEndpoint(Func<ProviderEndpoint> endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return new(_options with { Endpoint = endpoint });
    }

    /// <summary>How the provider's code produces messages, by description.</summary>
    /// <param name="scenarios">Adds the scenarios.</param>
    /// <param name="settings">How contents are written as JSON, where a scenario does not say.</param>
    public PactVerifier WithMessages(Action<MessageScenarios> scenarios, JsonSerializerOptions? settings = null)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var builder = new MessageScenarios();
        scenarios(builder);
        return new(_options with { Scenarios = builder.Build(settings) });
    }

    /// <summary>Messages come from an HTTP endpoint beside the provider: the description is posted there, the message comes back.</summary>
    /// <param name="address">The endpoint.</param>
    public PactVerifier WithMessageEndpoint(Uri address) => new(_options with { MessageEndpoint = address });

    /// <summary>Messages of the running provider are captured there, for scenarios that take them from it: it is empty when an interaction begins, and what the interaction leaves in it is reported.</summary>
    /// <param name="capture">The capture; it is not disposed of.</param>
    public PactVerifier WithMessageCapture(IMessageCapture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return new(_options with { Captures = _options.Captures.Add(capture) });
    }

    /// <summary>How the application's code produces the events that others read; each reader's schema is tried on the real event.</summary>
    /// <param name="scenarios">Adds the events.</param>
    public PactVerifier WithEvents(Action<EventScenarios> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var builder = new EventScenarios();
        scenarios(builder);
        return new(_options with { Events = builder.Build() });
    }

    /// <summary>Where the schemas of readers come from. Several sources add up.</summary>
    /// <param name="source">The source: <c>new EventDirectory("contracts/schemas")</c>.</param>
    public PactVerifier WithEventSource(IEventSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(_options with { EventSources = _options.EventSources.Add(source) });
    }

    /// <summary>Where the results of replayed events go, when the run has a version.</summary>
    /// <param name="publisher">The publisher.</param>
    public PactVerifier WithEventResultPublisher(IEventResultPublisher publisher) => new(_options with { EventPublisher = publisher });

    /// <summary>Contracts from one file.</summary>
    /// <param name="pactFile">The pact file.</param>
    public PactVerifier WithFileSource(FileInfo pactFile)
    {
        ArgumentNullException.ThrowIfNull(pactFile);
        return WithSource(new FileSource(pactFile.FullName));
    }

    /// <summary>Contracts from a folder.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="consumers">The consumers whose contracts are wanted; none means all.</param>
    public PactVerifier WithDirectorySource(DirectoryInfo directory, params string[] consumers)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return WithSource(new DirectorySource(directory.FullName, consumers));
    }

    /// <summary>The contract behind a URL.</summary>
    /// <param name="address">The URL.</param>
    /// <param name="options">Credentials: <c>options => options.TokenAuthentication(token)</c>.</param>
    public PactVerifier WithUriSource(Uri address, Func<UriSourceOptions, UriSourceOptions>? options = null) =>
        WithSource(new UriSource(address, options?.Invoke(new UriSourceOptions())));

    /// <summary>Contracts from a source of any kind. Several sources add up.</summary>
    /// <param name="source">The source.</param>
    public PactVerifier WithSource(IContractSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(_options with { Sources = _options.Sources.Add(source) });
    }

    /// <summary>Contracts come from a broker where no source is given, and results go there.</summary>
    /// <param name="connect">Gives the broker's ports for this build; null when no broker is configured.</param>
    public PactVerifier WithBroker(Func<ProviderBuild, BrokerPorts?> connect) => new(_options with { Broker = connect });

    /// <summary>Where the results of a whole, unfiltered run go, when it has a version.</summary>
    /// <param name="publisher">The publisher.</param>
    public PactVerifier WithResultPublisher(IResultPublisher publisher) => new(_options with { Publisher = publisher });

    /// <summary>The build that is verified. Without this the environment is asked (<see cref="ProviderBuild.FromEnvironment"/>).</summary>
    /// <param name="build">Version, branch, tags, address.</param>
    public PactVerifier WithBuild(ProviderBuild build)
    {
        ArgumentNullException.ThrowIfNull(build);
        return new(_options with { Build = build });
    }

    /// <summary>What brings about provider states, in this process.</summary>
    /// <param name="states">The handlers.</param>
    public PactVerifier WithProviderStates(ProviderStates states)
    {
        ArgumentNullException.ThrowIfNull(states);
        return new(_options with { States = new StateWiring.Handlers(states) });
    }

    /// <summary>The database that the provider answers from: each interaction finds it as the app had prepared it.</summary>
    /// <param name="database">The database; the app is pointed at its connection string. It stays the caller's to dispose of.</param>
    public PactVerifier WithDatabase(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return new(_options with { Database = database });
    }

    /// <summary>A store beside the database: what interactions leave in it is reported. Several add up.</summary>
    /// <param name="check">The check: <c>new RedisKeys(address)</c> of Contracts.Databases.</param>
    public PactVerifier WithLeakCheck(ILeakCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return new(_options with { LeakChecks = _options.LeakChecks.Add(check) });
    }

    /// <summary>Several copies of the provider share the interactions and replay them at once, each on a database of its own. State handlers get the services of the copy that they prepare. A fixture of xunit has them replay everything when its first test asks.</summary>
    /// <param name="instances">The copies, in place of an endpoint and a database.</param>
    /// <exception cref="ArgumentException">Two of them share a database.</exception>
    public PactVerifier WithInstances(params IReadOnlyList<ProviderInstance> instances)
    {
        ArgumentNullException.ThrowIfNull(instances);
        return instances.DistinctBy(instance => instance.Database).Count() == instances.Count
            ? new(_options with { Instances = [.. instances] })
            : throw new ArgumentException("Two instances share a database: each would find what the other one wrote. Give each of them one of its own.", nameof(instances));
    }

    /// <summary>A URL that brings about provider states, in the protocol of the Pact verifiers. A relative one belongs to the provider itself.</summary>
    /// <param name="address">The URL.</param>
    /// <param name="options">Teardown, style, retries.</param>
    public PactVerifier WithProviderStateUrl(Uri address, StateChangeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new(_options with { States = new StateWiring.Url(address, options ?? new StateChangeOptions()) });
    }

    /// <summary>A URL that brings about provider states, in the protocol of the Pact verifiers. A relative one belongs to the provider itself.</summary>
    /// <param name="address">The URL.</param>
    /// <param name="options">Says how it is called: <c>options => options.WithTeardown()</c>.</param>
    public PactVerifier WithProviderStateUrl(Uri address, Func<StateChangeOptions, StateChangeOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return WithProviderStateUrl(address, options(new StateChangeOptions()));
    }

    /// <summary>Provider states are passed over: whoever runs the provider prepared it.</summary>
    public PactVerifier WithProviderStatesIgnored() => new(_options with { States = new StateWiring.Ignored() });

    /// <summary>How long bringing about the states of one interaction may take. Default one minute.</summary>
    /// <param name="timeout">The time.</param>
    public PactVerifier WithStateTimeout(TimeSpan timeout) => new(_options with { StateTimeout = timeout });

    /// <summary>Only some interactions; the run is then never published. Replaces what the environment asks for.</summary>
    /// <param name="description">A regular expression that is found in the description.</param>
    /// <param name="providerState">A regular expression that is found in a state's name.</param>
    public PactVerifier WithFilter(string? description = null, string? providerState = null) =>
        WithFilter(InteractionFilter.Matching(description, providerState));

    /// <summary>Only some interactions; the run is then never published. Replaces what the environment asks for.</summary>
    /// <param name="filter">The filter.</param>
    public PactVerifier WithFilter(InteractionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new(_options with { Filter = filter });
    }

    /// <summary>Changes each request before it is sent: credentials that no contract may hold.</summary>
    /// <param name="filter">Gets the whole request.</param>
    public PactVerifier WithRequestFilter(Func<HttpRequestMessage, CancellationToken, ValueTask> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return WithReplay(_options.Replay with { RequestFilters = _options.Replay.RequestFilters.Add(filter) });
    }

    /// <summary>A header of each request, also to a state-change URL; it replaces one of the contract.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public PactVerifier WithCustomHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return WithReplay(_options.Replay with { Headers = _options.Replay.Headers.Add(KeyValuePair.Create(name, value)) });
    }

    /// <summary>How long the provider may take to answer. Default 30 seconds.</summary>
    /// <param name="timeout">The time.</param>
    public PactVerifier WithRequestTimeout(TimeSpan timeout) => WithReplay(_options.Replay with { RequestTimeout = timeout });

    /// <summary>How many bytes of a response are read at most. Default 16 MB.</summary>
    /// <param name="bytes">The number of bytes.</param>
    public PactVerifier WithResponseLimit(int bytes) => WithReplay(_options.Replay with { ResponseLimit = bytes });

    /// <summary>Reports show the bodies as a whole where they differ, one below the other, and not only the places.</summary>
    public PactVerifier WithWholeBodies() => new(_options with { WholeBodies = true });

    /// <summary>Certificates of the provider are not checked.</summary>
    public PactVerifier WithSslVerificationDisabled() => new(_options with { Tls = _options.Tls with { AnyCertificate = true } });

    /// <summary>Interactions in random order. The report names the seed, with which the same order comes again.</summary>
    /// <param name="seed">The seed; another one each time where none is given.</param>
    public PactVerifier WithShuffle(int? seed = null) =>
        new(_options with { ShuffleSeed = seed ?? System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue) });

    /// <summary>The clock of time limits and durations.</summary>
    /// <param name="timeProvider">The clock.</param>
    public PactVerifier WithTimeProvider(TimeProvider timeProvider) => WithReplay(_options.Replay with { TimeProvider = timeProvider });

    /// <summary>No contracts are a success: a new provider that nobody asks yet.</summary>
    public PactVerifier WithNoContractsAllowed() => new(_options with { NoContractsAllowed = true });

    /// <summary>Loads the provider's contracts from its sources: those of the consumers that are asked for, each as a whole.</summary>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <exception cref="ContractSourceException">There is no source, or one cannot be read.</exception>
    public Task<ImmutableArray<SourcedContract>> LoadContractsAsync(CancellationToken cancellationToken) => new Run(_options, Build).LoadAsync(Filter, cancellationToken);

    /// <summary>Loads what readers need of the events that the application writes.</summary>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <exception cref="ContractSourceException">There is no source, or one cannot be read.</exception>
    public Task<ImmutableArray<SourcedEvent>> LoadReadersAsync(CancellationToken cancellationToken) => new EventRun(_options, Build).LoadAsync(cancellationToken);

    /// <summary>Has every reader's schema read the real events, and publishes the results where that was asked for.</summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="ContractSourceException">There is no source, or one cannot be read.</exception>
    public Task<EventReport> VerifyEventsAsync(CancellationToken cancellationToken = default) => new EventRun(_options, Build).VerifyAsync(cancellationToken);

    /// <summary>Publishes what was found about events where the verifier was told to, unless the run has no version.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Cancels the publishing.</param>
    /// <returns>Whether it was published.</returns>
    public Task<bool> PublishAsync(EventReport report, CancellationToken cancellationToken) => new EventRun(_options, Build).PublishAsync(report, cancellationToken);

    /// <summary>Makes the provider ready for single interactions. Most callers want <see cref="VerifyAsync"/>.</summary>
    public VerificationSession OpenSession() => new(_options.OfOneInstance, Build);

    /// <summary>Replays every interaction of contracts, in the order and by the copies of the provider that the verifier was told, and publishes nothing. Most callers want <see cref="VerifyAsync"/>.</summary>
    /// <param name="contracts">What <see cref="LoadContractsAsync"/> gave.</param>
    /// <param name="cancellationToken">Cancels the run; what fails otherwise is a verdict, not an exception.</param>
    /// <returns>One result per contract, in the same order; what came after the end of a run that fails fast is not in it.</returns>
    public Task<VerificationReport> ReplayAsync(ImmutableArray<SourcedContract> contracts, CancellationToken cancellationToken) => new Run(_options, Build).ReplayAsync(contracts, Filter, cancellationToken);

    /// <summary>What a session found, with all that the verifier knows of the run; nothing is published. Most callers want <see cref="VerifyAsync"/>.</summary>
    /// <param name="results">One result per contract.</param>
    /// <param name="times">What it took.</param>
    public VerificationReport ToReport(ImmutableArray<ContractResult> results, RunTimes times) => new Run(_options, Build).ToReport(results, Filter, times);

    /// <summary>Loads the contracts, verifies every interaction, publishes the results where that was asked for.</summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="ContractSourceException">There are no contracts, or a source cannot be read.</exception>
    public Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken = default) => new Run(_options, Build).VerifyAsync(Filter, cancellationToken);

    /// <summary>Publishes a report where the verifier was told to, unless the run has no version or left something out.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Cancels the publishing.</param>
    /// <returns>Whether it was published.</returns>
    public Task<bool> PublishAsync(VerificationReport report, CancellationToken cancellationToken) => new Run(_options, Build).PublishAsync(report, cancellationToken);

    /// <summary>Publishes a report as <see cref="PublishAsync(VerificationReport, CancellationToken)"/> does, and writes the files that were asked for.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Cancels both.</param>
    public Task ReportAsync(VerificationReport report, CancellationToken cancellationToken) => new Run(_options, Build).PublishAndFileAsync(report, cancellationToken);

    private PactVerifier WithReplay(ReplayOptions replay) => new(_options with { Replay = replay });
}
