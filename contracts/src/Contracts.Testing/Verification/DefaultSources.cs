using Contracts.Providers;
using Contracts.Providers.Events;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Sources;

namespace Contracts.Testing.Verification;

/// <summary>Where contracts come from when a fixture does not say: the broker that the environment names, else the folder of this repository.</summary>
internal static class DefaultSources
{
    private const string BrokerVariable = "PACT_BROKER_BASE_URL";

    // What the webhook of a broker hands over: the pact that changed.
    private const string PactVariable = "PACT_URL";

    private const string LastFailedVariable = "PACT_LAST_FAILED";

    public static PactVerifier AddTo(PactVerifier verifier, string fixture, Func<string, string?> variable) =>
        AddLastFailed(AddReports(AddPacts(AddEvents(verifier, variable), fixture, variable), fixture, variable), fixture, variable);

    // Several fixtures of a project verify one provider, each on another database: {fixture} keeps their files apart.
    private static PactVerifier AddReports(PactVerifier verifier, string fixture, Func<string, string?> variable) =>
        ReportFile.FromEnvironment(variable).Aggregate(verifier, (all, file) => all.WithReport(OfFixture(file, fixture)));

    private static PactVerifier AddLastFailed(PactVerifier verifier, string fixture, Func<string, string?> variable)
    {
        if (variable(LastFailedVariable) != "true")
            return verifier;
        var report = ReportFile.FromEnvironment(variable).FirstOrDefault(file => file.Format == ReportFormats.Json);
        return report is null
            ? verifier.WithSource(new UnusableSource($"{LastFailedVariable} is set: what failed is read from the JSON report of the last run. Name it with {ReportFormats.Json.Variable}."))
            : verifier.WithLastFailed(OfFixture(report, fixture).Path);
    }

    private static ReportFile OfFixture(ReportFile file, string fixture) => file with { Path = file.Path.Replace("{fixture}", fixture, StringComparison.Ordinal) };

    /// <summary>Readers' schemas come from the broker that also gives the pacts, else from the folder of this repository.</summary>
    private static PactVerifier AddEvents(PactVerifier verifier, Func<string, string?> variable) =>
        verifier.HasEventSource || verifier.HasBroker && !string.IsNullOrWhiteSpace(variable(BrokerVariable)) || EventDirectory.Nearest(AppContext.BaseDirectory) is not { } folder
            ? verifier
            : verifier.WithEventSource(folder);

    private static PactVerifier AddPacts(PactVerifier verifier, string fixture, Func<string, string?> variable)
    {
        if (!verifier.Sources.IsEmpty)
            return verifier;
        if (variable(PactVariable) is { } pact && !string.IsNullOrWhiteSpace(pact))
            return verifier.WithSource(OfWebhook(verifier, pact.Trim()));
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

    /// <summary>The broker fetches it where there is one: it has the credentials.</summary>
    private static IContractSource OfWebhook(PactVerifier verifier, string pact)
    {
        if (!Uri.TryCreate(pact, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return new UnusableSource($"{PactVariable} is '{pact}', which is not the URL of a pact.");
        return verifier.SourceOfBroker(address) ?? new UriSource(address);
    }
}
