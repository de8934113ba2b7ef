using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using PactBroker.Client.Events;
using PactBroker.Client.Results;
using PactBroker.Client.Sources;
using PactBroker.Client.Verifications;

namespace PactBroker.Client;

/// <summary>A broker as a verification uses it: it gives the contracts and takes the results.</summary>
public static class BrokerVerification
{
    // One client for the process: a verification asks for its broker more than once, and lives as long as the process.
    private static readonly Lazy<BrokerClient?> OfEnvironment = new(() => BrokerSettings.FromEnvironment() is { } options ? new BrokerClient(options) : null);

    /// <summary>
    /// The broker that <c>PACT_BROKER_BASE_URL</c> names; null when it is not set. <c>PACT_CONSUMER_VERSION_SELECTORS</c> (JSON) and <c>PACT_INCLUDE_WIP_PACTS_SINCE</c> say
    /// which contracts, where that is not the usual.
    /// </summary>
    /// <param name="build">The provider's build; its branch decides which contracts are selected.</param>
    /// <example><code>new PactVerifier("Pricing").WithBroker(BrokerVerification.FromEnvironment)</code></example>
    /// <exception cref="BrokerException">The variables are wrong or contradict each other.</exception>
    public static BrokerPorts? FromEnvironment(ProviderBuild build) => OfEnvironment.Value is { } broker ? Of(broker, build, VerificationSelection.FromEnvironment()) : null;

    /// <summary>The ports of a broker, with the contracts that providers usually verify: those of main branches, of the branch named like the provider's, and of what is deployed or released; without a branch, what the broker chooses.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="build">The provider's build.</param>
    /// <param name="selection">Which contracts, where that is not the usual.</param>
    public static BrokerPorts Of(BrokerClient broker, ProviderBuild build, VerificationSelection? selection = null) =>
        new(new BrokerContractSource(broker, Query(build, selection ?? VerificationSelection.Usual)), new BrokerResultPublisher(broker))
        {
            History = new BrokerPassHistory(broker),
            Single = address => new BrokerPactSource(broker, address),
            Events = new BrokerEventSource(broker),
            EventResults = new BrokerEventResultPublisher(broker),
        };

    private static PactsForVerificationQuery Query(ProviderBuild build, VerificationSelection selection)
    {
        ArgumentNullException.ThrowIfNull(build);
        return new PactsForVerificationQuery
        {
            ProviderBranch = build.Branch,
            ProviderTags = build.Tags,
            IncludeWorkInProgressSince = selection.WorkInProgressSince,
            // Without a branch or tag nobody can say for whom a contract is pending: then every failure counts.
            IncludePending = build.Branch is not null || !build.Tags.IsEmpty,
            // A broker refuses a matching branch where there is none to match. Its own choice then falls back to the newest contract of a consumer without a main branch.
            Selectors = !selection.Selectors.IsEmpty ? selection.Selectors
                : build.Branch is null ? []
                : [ConsumerVersionSelector.ForMainBranch, ConsumerVersionSelector.ForMatchingBranch, ConsumerVersionSelector.ForDeployedOrReleased],
        };
    }
}
