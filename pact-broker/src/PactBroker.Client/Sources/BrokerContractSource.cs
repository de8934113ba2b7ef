using System.Collections.Immutable;
using Contracts.Providers.Sources;
using PactBroker.Client.Verifications;

namespace PactBroker.Client.Sources;

/// <summary>The contracts that a broker selects for a provider, with what it knows about them: why, whether pending, where results go.</summary>
public sealed class BrokerContractSource : IContractSource
{
    private readonly BrokerClient _broker;
    private readonly PactsForVerificationQuery _query;

    /// <summary>Loads through a client; the caller disposes of it.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="query">Which contracts; null leaves the choice to the broker.</param>
    public BrokerContractSource(BrokerClient broker, PactsForVerificationQuery? query = null)
    {
        ArgumentNullException.ThrowIfNull(broker);
        (_broker, _query) = (broker, query ?? new PactsForVerificationQuery());
    }

    /// <inheritdoc />
    public string Description => $"broker {_broker.BaseAddress}";

    /// <inheritdoc />
    public async Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken)
    {
        try
        {
            var contracts = ImmutableArray.CreateBuilder<SourcedContract>();
            foreach (var pact in await ListAsync(provider, cancellationToken).ConfigureAwait(false))
                contracts.Add(await FetchAsync(pact, cancellationToken).ConfigureAwait(false));
            return contracts.ToImmutable();
        }
        catch (BrokerException failure)
        {
            throw new ContractSourceException($"The contracts of {provider} could not be loaded from the broker. {failure.Message}", failure);
        }
    }

    private async Task<ImmutableArray<PactForVerification>> ListAsync(string provider, CancellationToken cancellationToken)
    {
        try
        {
            return await _broker.Verifications.ListPactsAsync(provider, _query, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokerException failure) when (failure.Failure == BrokerFailure.NotFound)
        {
            // The broker has not heard of this provider: nobody expects anything of it yet.
            return [];
        }
    }

    private async Task<SourcedContract> FetchAsync(PactForVerification pact, CancellationToken cancellationToken)
    {
        var fetched = await _broker.Verifications.FetchPactAsync(pact.Address, cancellationToken).ConfigureAwait(false);
        return fetched.ToContract() with
        {
            ShortDescription = pact.ShortDescription,
            Pending = pact.Pending,
            WorkInProgress = pact.WorkInProgress,
            Notices = pact.Notices,
        };
    }
}
