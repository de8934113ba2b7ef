using Contracts.Providers;
using Contracts.Providers.Events;
using Contracts.Providers.Sources;

namespace Contracts.Testing.Verification;

/// <summary>Where contracts come from when a fixture does not say: the broker that the environment names, else the folder of this repository.</summary>
internal static class DefaultSources
{
    private const string BrokerVariable = "PACT_BROKER_BASE_URL";

    public static PactVerifier AddTo(PactVerifier verifier, string fixture, Func<string, string?> variable) =>
        AddPacts(AddEvents(verifier, variable), fixture, variable);

    /// <summary>Readers' schemas come from the broker that also gives the pacts, else from the folder of this repository.</summary>
    private static PactVerifier AddEvents(PactVerifier verifier, Func<string, string?> variable) =>
        verifier.HasEventSource || verifier.HasBroker && !string.IsNullOrWhiteSpace(variable(BrokerVariable)) || EventDirectory.Nearest(AppContext.BaseDirectory) is not { } folder
            ? verifier
            : verifier.WithEventSource(folder);

    private static PactVerifier AddPacts(PactVerifier verifier, string fixture, Func<string, string?> variable)
    {
        if (!verifier.Sources.IsEmpty)
            return verifier;
        if (!string.IsNullOrWhiteSpace(variable(BrokerVariable)))
        {
            return verifier.HasBroker
                ? verifier
                : verifier.WithSource(new UnusableSource($"{BrokerVariable} is set, but {fixture} has no broker. Add WithBroker(…) to its Verifier, or take the variable away."));
        }

        return verifier.WithSource(
            DirectorySource.Nearest(AppContext.BaseDirectory) as IContractSource
            ?? new UnusableSource($"There is no folder contracts/pacts in or above {AppContext.BaseDirectory}. Add a source to the Verifier of {fixture}, or set {BrokerVariable}."));
    }
}
