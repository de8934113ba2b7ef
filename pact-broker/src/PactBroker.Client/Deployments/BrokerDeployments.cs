using System.Globalization;
using System.Text.Json.Nodes;
using PactBroker.Client.Environments;
using PactBroker.Client.Http;
using PactBroker.Client.Matrix;

namespace PactBroker.Client.Deployments;

/// <summary>What runs, or is released, where.</summary>
public sealed class BrokerDeployments
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;
    private readonly BrokerEnvironments _environments;

    internal BrokerDeployments(BrokerConnection connection, BrokerIndex index, BrokerEnvironments environments) =>
        (_connection, _index, _environments) = (connection, index, environments);

    /// <summary>Records that a version runs in an environment now; the one that ran there before no longer does.</summary>
    /// <param name="pacticipant">The application.</param>
    /// <param name="version">The version; the broker must know it.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="applicationInstance">Which of several instances side by side; null where there is one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">Not found: the broker does not know the version or the environment.</exception>
    public Task RecordDeploymentAsync(
        string pacticipant, string version, string environment, string? applicationInstance, CancellationToken cancellationToken) =>
        RecordAsync("pb:record-deployment", pacticipant, version, environment, new DeploymentWire(applicationInstance, applicationInstance), cancellationToken);

    /// <summary>
    /// Asks whether a version can be deployed to an environment and, if so, keeps the place: until the deployment is recorded or the time is over,
    /// the version counts for everybody else as if it ran there. Of two deployments that would not work together only one gets its place.
    /// </summary>
    /// <param name="pacticipant">The application.</param>
    /// <param name="version">The version; the broker must know it.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="applicationInstance">Which of several instances side by side; null where there is one.</param>
    /// <param name="duration">How long the place is kept; null for what the broker thinks is long enough.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">Not found: the broker does not know the version or the environment, or knows no reservations.</exception>
    public async Task<DeploymentReservation> ReserveAsync(
        string pacticipant, string version, string environment, string? applicationInstance, TimeSpan? duration, CancellationToken cancellationToken)
    {
        var address = await AddressAsync("pb:reserve-deployment", pacticipant, version, environment, cancellationToken).ConfigureAwait(false);
        var body = BrokerContent.Of(new ReservationWire(applicationInstance, (long?)duration?.TotalSeconds), BrokerJson.Default.ReservationWire);
        var document = await _connection.SendForDocumentAsync(HttpMethod.Post, address, body, cancellationToken).ConfigureAwait(false);
        var expiresAt = document.Root.MemberOrNull("reservation")?.TextOrNull("expiresAt");
        return new DeploymentReservation(
            BrokerMatrix.Read(document, $"POST {address}"),
            expiresAt is null ? null : DateTimeOffset.Parse(expiresAt, CultureInfo.InvariantCulture));
    }

    /// <summary>Records that a version is released to an environment and supported there, beside others.</summary>
    /// <param name="pacticipant">The application.</param>
    /// <param name="version">The version; the broker must know it.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">Not found: the broker does not know the version or the environment.</exception>
    public Task RecordReleaseAsync(string pacticipant, string version, string environment, CancellationToken cancellationToken) =>
        RecordAsync("pb:record-release", pacticipant, version, environment, new DeploymentWire(null, null), cancellationToken);

    /// <summary>Records that an application no longer runs in an environment.</summary>
    /// <param name="pacticipant">The application.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="applicationInstance">Which of several instances; null for the one without a name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many records were ended: more than none.</returns>
    /// <exception cref="BrokerException">Not found: it is not recorded there, or the environment is unknown.</exception>
    public async Task<int> RecordUndeploymentAsync(
        string pacticipant, string environment, string? applicationInstance, CancellationToken cancellationToken)
    {
        var resource = await _environments.GetAsync(environment, cancellationToken).ConfigureAwait(false);
        var deployed = resource.Link("pb:currently-deployed-deployed-versions");
        // A blank instance asks for the deployment without one.
        var address = new Uri(
            $"{deployed}{(deployed.Query.Length == 0 ? '?' : '&')}pacticipant={Uri.EscapeDataString(pacticipant)}&applicationInstance={Uri.EscapeDataString(applicationInstance ?? "")}");
        var list = await _connection.GetAsync(address, cancellationToken).ConfigureAwait(false);

        // An older broker ignores the filter by instance; ending another instance's deployment would be a false record.
        var ended = 0;
        foreach (var record in list.Embedded("deployedVersions").Where(record => record.Text("applicationInstance") == applicationInstance))
        {
            var body = BrokerContent.MergePatch(new JsonObject { ["currentlyDeployed"] = false });
            await _connection.SendAsync(HttpMethod.Patch, record.Link("self"), body, cancellationToken).ConfigureAwait(false);
            ended++;
        }

        return ended > 0
            ? ended
            : throw BrokerException.DoesNotExist($"{pacticipant}{Instance(applicationInstance)} is not recorded as deployed to {environment}");
    }

    private async Task RecordAsync(
        string relation, string pacticipant, string version, string environment, DeploymentWire wire, CancellationToken cancellationToken)
    {
        var address = await AddressAsync(relation, pacticipant, version, environment, cancellationToken).ConfigureAwait(false);
        var body = BrokerContent.Of(wire, BrokerJson.Default.DeploymentWire);
        await _connection.SendAsync(HttpMethod.Post, address, body, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Uri> AddressAsync(string relation, string pacticipant, string version, string environment, CancellationToken cancellationToken)
    {
        var address = await _index.LinkAsync(
            "pb:pacticipant-version", [("pacticipant", pacticipant), ("version", version)], cancellationToken).ConfigureAwait(false);
        var resource = await GetVersionAsync(address, pacticipant, version, cancellationToken).ConfigureAwait(false);
        var links = resource.Links(relation).ToList();
        var link = links.Find(candidate => candidate.Name == environment)
            ?? throw BrokerException.DoesNotExist($"the broker has no environment '{environment}'; it has {BrokerEnvironments.Names(links)}");
        return resource.Resolve(link.Href);
    }

    private async Task<HalDocument> GetVersionAsync(Uri address, string pacticipant, string version, CancellationToken cancellationToken)
    {
        try
        {
            return await _connection.GetAsync(address, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokerException notFound) when (notFound.Failure == BrokerFailure.NotFound)
        {
            throw BrokerException.DoesNotExist($"the broker knows no version {version} of {pacticipant}; it is known once its contracts or verification results are published");
        }
    }

    private static string Instance(string? instance) => instance is null ? "" : $" (instance {instance})";
}
