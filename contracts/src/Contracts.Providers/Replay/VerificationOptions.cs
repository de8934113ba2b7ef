using System.Collections.Immutable;
using Contracts.Providers.Blaming;
using Contracts.Providers.Databases;
using Contracts.Providers.Events;
using Contracts.Providers.Hosting;
using Contracts.Providers.Messages;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Providers.States;

namespace Contracts.Providers.Replay;

/// <summary>Everything that a <see cref="PactVerifier"/> was told.</summary>
internal sealed record VerificationOptions
{
    public required string Provider { get; init; }

    public Func<ProviderEndpoint>? Endpoint { get; init; }

    public Uri? MessageEndpoint { get; init; }

    public ImmutableDictionary<string, MessageScenario> Scenarios { get; init; } = ImmutableDictionary<string, MessageScenario>.Empty;

    public ImmutableArray<IMessageCapture> Captures { get; init; } = [];

    public ImmutableDictionary<string, EventScenario> Events { get; init; } = ImmutableDictionary<string, EventScenario>.Empty;

    public ImmutableArray<IEventSource> EventSources { get; init; } = [];

    public IEventResultPublisher? EventPublisher { get; init; }

    public StateWiring States { get; init; } = new StateWiring.None();

    public HandledStates? HandledStates => (States as StateWiring.Handlers)?.Describe(Provider);

    public TimeSpan StateTimeout { get; init; } = TimeSpan.FromMinutes(1);

    public TestDatabase? Database { get; init; }

    public ImmutableArray<ILeakCheck> LeakChecks { get; init; } = [];

    /// <summary>Several copies of the provider that share the work; empty for the one of <see cref="Endpoint"/>.</summary>
    public ImmutableArray<ProviderInstance> Instances { get; init; } = [];

    /// <summary>What is left where one copy does the work alone.</summary>
    public VerificationOptions OfOneInstance => Instances is [var first, ..] ? this with { Endpoint = first.Endpoint, Database = first.Database, Instances = [] } : this;

    public ImmutableArray<IContractSource> Sources { get; init; } = [];

    public InteractionFilter? Filter { get; init; }

    public int? ShuffleSeed { get; init; }

    public PactVerifierConfig Config { get; init; } = new();

    public Func<ProviderBuild, BrokerPorts?>? Broker { get; init; }

    public IResultPublisher? Publisher { get; init; }

    public ProviderBuild? Build { get; init; }

    public bool NoContractsAllowed { get; init; }

    public ProviderTls Tls { get; init; } = new();

    public IPassHistory? History { get; init; }

    public bool FailFast { get; init; }

    public int Retries { get; init; }

    /// <summary>Whom the provider asks, as the fixture says.</summary>
    public ImmutableArray<AskedParty> Asked { get; init; } = [];

    public ImmutableArray<MissingCredential> MissingCredentials { get; init; } = [];

    /// <summary>What the last run found, where only its failures are wanted.</summary>
    public Lazy<LastRun>? LastRun { get; init; }

    public TimeSpan? TimeBudget { get; init; }

    /// <summary>Requests per second to a live system; null for a provider that may be written to.</summary>
    public double? ReadOnlyRate { get; init; }

    public Action<VerificationProgress>? Progress { get; init; }

    public ImmutableArray<ReportFile> Reports { get; init; } = [];

    public bool WholeBodies { get; init; }

    public ReplayOptions Replay { get; init; } = new();
}
