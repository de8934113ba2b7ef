using PactBroker.Client.Http;

namespace PactBroker.Client.Pacticipants;

/// <summary>The applications that the broker knows.</summary>
public sealed class BrokerPacticipants
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerPacticipants(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>
    /// Adds an application, or says more about one that is there. Publishing adds it too; ahead of it, it settles a name that the broker takes for a misspelled other one.
    /// </summary>
    /// <param name="pacticipant">The application.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task CreateAsync(Pacticipant pacticipant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pacticipant);
        var address = await _index.LinkAsync("pb:pacticipants", [], cancellationToken).ConfigureAwait(false);
        var body = BrokerContent.Of(PacticipantWire.Of(pacticipant), BrokerJson.Default.PacticipantWire);
        await _connection.SendAsync(HttpMethod.Post, address, body, cancellationToken).ConfigureAwait(false);
    }
}
