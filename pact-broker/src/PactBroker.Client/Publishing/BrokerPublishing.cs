using System.Collections.Immutable;
using PactBroker.Client.Http;

namespace PactBroker.Client.Publishing;

/// <summary>Handing in contracts.</summary>
public sealed class BrokerPublishing
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerPublishing(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>Publishes all contracts of one consumer version, or none.</summary>
    /// <param name="publication">The version and its contracts.</param>
    /// <param name="cancellationToken">Cancels the publishing.</param>
    /// <returns>What the broker tells people about it.</returns>
    /// <exception cref="BrokerException">The broker refuses, for example because the version exists with other content.</exception>
    public async Task<ImmutableArray<BrokerNotice>> PublishAsync(ContractPublication publication, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var address = await _index.LinkAsync("pb:publish-contracts", [], cancellationToken).ConfigureAwait(false);
        var body = BrokerContent.Of(PublicationWire.Of(publication), BrokerJson.Default.PublicationWire);
        var answer = await _connection.SendForDocumentAsync(HttpMethod.Post, address, body, cancellationToken).ConfigureAwait(false);
        return BrokerErrors.Notices(answer.Root);
    }

    /// <summary>Publishes what a provider version says that it answers; the broker holds the pacts of its consumers against it.</summary>
    /// <param name="publication">The version and its document.</param>
    /// <param name="cancellationToken">Cancels the publishing.</param>
    /// <returns>What the broker tells people about it: how each pact stands with the document.</returns>
    /// <exception cref="BrokerException">The broker refuses, for example because the document is no OpenAPI document.</exception>
    public async Task<ImmutableArray<BrokerNotice>> PublishAsync(ProviderContractPublication publication, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var address = await _index.LinkAsync("pf:publish-provider-contract", [("provider", publication.Provider)], cancellationToken).ConfigureAwait(false);
        var body = BrokerContent.Of(ProviderContractWire.Of(publication), BrokerJson.Default.ProviderContractWire);
        var answer = await _connection.SendForDocumentAsync(HttpMethod.Post, address, body, cancellationToken).ConfigureAwait(false);
        return BrokerErrors.Notices(answer.Root);
    }
}
