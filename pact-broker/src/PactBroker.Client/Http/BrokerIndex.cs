namespace PactBroker.Client.Http;

/// <summary>The broker's index, fetched once: every other address comes from its links.</summary>
internal sealed class BrokerIndex(BrokerConnection connection, Uri baseAddress)
{
    private HalDocument? _index;

    public async Task<Uri> LinkAsync(string relation, (string Name, string Value)[] values, CancellationToken cancellationToken)
    {
        // Two callers may both fetch it the first time; they get the same.
        _index ??= await FetchAsync(cancellationToken).ConfigureAwait(false);
        return _index.Link(relation, values);
    }

    private async Task<HalDocument> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await connection.GetAsync(baseAddress, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokerException failure) when (failure.Failure == BrokerFailure.NotFound)
        {
            // To a caller "not found" is about what it asked for; a broker always has an index.
            throw BrokerException.NotABroker($"GET {baseAddress}", "nothing is at this address", failure);
        }
    }
}
