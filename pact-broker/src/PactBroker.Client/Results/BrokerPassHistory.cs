using Contracts.Providers.Blaming;
using Contracts.Providers.Sources;
using PactBroker.Client.Matrix;

namespace PactBroker.Client.Results;

/// <summary>What passed before, as the broker's matrix has it.</summary>
public sealed class BrokerPassHistory : IPassHistory
{
    private readonly BrokerClient _broker;

    /// <summary>Asks through a client; the caller disposes of it.</summary>
    /// <param name="broker">The broker.</param>
    public BrokerPassHistory(BrokerClient broker)
    {
        ArgumentNullException.ThrowIfNull(broker);
        _broker = broker;
    }

    /// <inheritdoc />
    public async Task<PastPass?> FindLastPassAsync(string consumer, string provider, CancellationToken cancellationToken)
    {
        try
        {
            var query = new MatrixQuery { Selectors = [new MatrixSelector(consumer), new MatrixSelector(provider)], OnlySuccesses = true };
            var answer = await _broker.Matrix.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            var last = answer.Rows
                .Where(row => row is { Success: true, Event: null, PactAddress: not null, ProviderVersion: not null } && row.Consumer == consumer && row.Provider == provider)
                .MaxBy(row => row.VerifiedAt ?? DateTimeOffset.MinValue);
            return last is null ? null : await ReadAsync(last, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokerException failure) when (failure.Failure is BrokerFailure.Refused or BrokerFailure.NotFound)
        {
            // The broker does not know one of the two: nothing passed.
            return null;
        }
        catch (BrokerException failure)
        {
            throw new ContractSourceException($"The broker could not say what passed before. {failure.Message}", failure);
        }
    }

    private async Task<PastPass> ReadAsync(MatrixRow last, CancellationToken cancellationToken)
    {
        var pact = await _broker.Verifications.FetchPactAsync(last.PactAddress!, cancellationToken).ConfigureAwait(false);
        return new PastPass(pact.ToContract().Document, last.ConsumerVersion, last.ProviderVersion!) { At = last.VerifiedAt };
    }
}
