using System.Collections.Immutable;
using Contracts.Providers.Events;
using Contracts.Schemas.Events;
using PactBroker.Client.Http;

namespace PactBroker.Client.Events;

/// <summary>What readers need of events, and what replaying real events found.</summary>
public sealed class BrokerEvents
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerEvents(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>What the readers that count need of some events: those that run anywhere, and the newest of each main branch.</summary>
    /// <param name="writer">The application that writes the events.</param>
    /// <param name="events">Their names.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">The broker cannot be reached, refuses, or knows nothing of events.</exception>
    public async Task<ImmutableArray<SourcedEvent>> ListReadersAsync(string writer, IReadOnlyCollection<string> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events.Count == 0)
            return [];

        var link = await _index.LinkAsync("pb:event-readers", [("writer", writer)], cancellationToken).ConfigureAwait(false);
        var address = new UriBuilder(link) { Query = string.Join('&', events.Select(name => $"event={Uri.EscapeDataString(name)}")) }.Uri;
        var answer = await _connection.GetAsync(address, cancellationToken).ConfigureAwait(false);
        return [.. answer.Embedded("readers").Select(reader => Read(reader, address))];
    }

    /// <summary>Publishes what one writer's version was found to write for one reader's schema.</summary>
    /// <param name="address">Where results about the schema are posted: <see cref="SourcedEvent.ResultsAddress"/>.</param>
    /// <param name="result">The result.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">The broker cannot be reached or refuses.</exception>
    public async Task PublishResultAsync(Uri address, EventReplayResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        var body = BrokerContent.Of(EventReplayWire.Of(result), BrokerJson.Default.EventReplayWire);
        await _connection.SendForDocumentAsync(HttpMethod.Post, address, body, cancellationToken).ConfigureAwait(false);
    }

    private static SourcedEvent Read(HalDocument reader, Uri address)
    {
        var self = reader.Link("self");
        return new SourcedEvent
        {
            Contract = Contract(reader, address, self),
            Origin = self.AbsoluteUri,
            ApplicationVersion = reader.Text("version"),
            ShortDescription = reader.Text("shortDescription"),
            Pending = reader.Root.TruthOrNull("pending") ?? false,
            ResultsAddress = reader.FindLink("pb:publish-event-results"),
        };
    }

    private static EventContract Contract(HalDocument reader, Uri address, Uri self)
    {
        try
        {
            return EventContractText.Read(reader.Root.MemberOrNull("contract")?.GetRawText() ?? "", self.AbsoluteUri);
        }
        catch (EventContractException broken)
        {
            throw BrokerException.NotABroker($"GET {address}", broken.Message, broken);
        }
    }
}
