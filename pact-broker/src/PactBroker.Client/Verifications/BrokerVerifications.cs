using System.Collections.Immutable;
using Contracts.Providers.Sources;
using PactBroker.Client.Http;

namespace PactBroker.Client.Verifications;

/// <summary>The contracts to verify, and what verifying them found.</summary>
public sealed class BrokerVerifications
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerVerifications(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>The contracts that a provider shall verify.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="query">Which of them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">Not found: the broker does not know the provider.</exception>
    public async Task<ImmutableArray<PactForVerification>> ListPactsAsync(string provider, PactsForVerificationQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var address = await _index.LinkAsync("pb:provider-pacts-for-verification", [("provider", provider)], cancellationToken).ConfigureAwait(false);
        var body = BrokerContent.Of(PactsForVerificationWire.Of(query), BrokerJson.Default.PactsForVerificationWire);
        var answer = await _connection.SendForDocumentAsync(HttpMethod.Post, address, body, cancellationToken).ConfigureAwait(false);
        return [.. answer.Embedded("pacts").Select(ReadPact)];
    }

    /// <summary>Fetches a contract, from the list above or from an address that a webhook gave.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<FetchedPact> FetchPactAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var answer = await _connection.SendAsync(HttpMethod.Get, address, content: null, cancellationToken).ConfigureAwait(false);
        var request = $"GET {address}";
        var document = answer.TryReadJson(out var root)
            ? new HalDocument(root, address, request)
            : throw BrokerException.NotABroker(request, "it is not JSON");
        return new FetchedPact
        {
            Address = address,
            Content = answer.Body,
            ResultsAddress = document.FindLink("pb:publish-verification-results"),
            ProviderAddress = document.FindLink("pb:provider"),
        };
    }

    /// <summary>Tells the broker that a version of the provider belongs to a branch; do this before publishing its results.</summary>
    /// <param name="providerAddress">The provider's resource (<see cref="FetchedPact.ProviderAddress"/>).</param>
    /// <param name="version">The provider's version.</param>
    /// <param name="branch">The branch.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task AddToBranchAsync(Uri providerAddress, string version, string branch, CancellationToken cancellationToken) =>
        PutThroughLinkAsync(providerAddress, "pb:branch-version", [("branch", branch), ("version", version)], cancellationToken);

    /// <summary>Tags a version of the provider; do this before publishing its results.</summary>
    /// <param name="providerAddress">The provider's resource (<see cref="FetchedPact.ProviderAddress"/>).</param>
    /// <param name="version">The provider's version.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task TagAsync(Uri providerAddress, string version, string tag, CancellationToken cancellationToken) =>
        PutThroughLinkAsync(providerAddress, "pb:version-tag", [("tag", tag), ("version", version)], cancellationToken);

    /// <summary>Publishes what verifying a contract found.</summary>
    /// <param name="resultsAddress">Where (<see cref="FetchedPact.ResultsAddress"/>).</param>
    /// <param name="result">What was found.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task PublishResultAsync(Uri resultsAddress, VerificationResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        var body = BrokerContent.Of(VerificationResultWire.Of(result), BrokerJson.Default.VerificationResultWire);
        await _connection.SendAsync(HttpMethod.Post, resultsAddress, body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Fetches a published result, whichever tool published it.</summary>
    /// <param name="address">Where it is (<see cref="Matrix.MatrixRow.ResultAddress"/>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<VerificationResult> FetchResultAsync(Uri address, CancellationToken cancellationToken)
    {
        var document = await _connection.GetAsync(address, cancellationToken).ConfigureAwait(false);
        return VerificationResultReading.Read(document);
    }

    private async Task PutThroughLinkAsync(Uri provider, string relation, (string Name, string Value)[] values, CancellationToken cancellationToken)
    {
        var resource = await _connection.GetAsync(provider, cancellationToken).ConfigureAwait(false);
        await _connection.SendAsync(HttpMethod.Put, resource.Link(relation, values), BrokerContent.Empty, cancellationToken).ConfigureAwait(false);
    }

    private static PactForVerification ReadPact(HalDocument pact)
    {
        var properties = pact.Root.MemberOrNull("verificationProperties") ?? default;
        var wip = properties.TruthOrNull("wip") ?? false;
        return new PactForVerification
        {
            Address = pact.Link("self"),
            Name = pact.Links("self").First().Name ?? "",
            ShortDescription = pact.Text("shortDescription") ?? "",
            Pending = wip || (properties.TruthOrNull("pending") ?? false),
            WorkInProgress = wip,
            Notices = [.. properties.ItemsOf("notices").Select(notice => new Notice(notice.TextOrNull("when") ?? "", notice.TextOrNull("text") ?? ""))],
        };
    }
}
