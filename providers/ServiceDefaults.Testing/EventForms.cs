using System.Collections.Immutable;
using Contracts.Providers.Messages;
using Contracts.Schemas.Events;
using ServiceDefaults.Events;

namespace ServiceDefaults.Testing;

public static class EventForms
{
    /// <summary>What leaves an app, as contracts of events see it.</summary>
    public static EventMessage AsEvent(this OutgoingEvent outgoing) => new(outgoing.Body)
    {
        Headers = outgoing.Headers.ToImmutableSortedDictionary(),
        Channel = new EventChannel.Exchange(outgoing.Exchange, outgoing.RoutingKey),
    };

    /// <summary>An event as a pact sees it: its headers, and where it was published to, are the metadata.</summary>
    public static ProducedMessage AsMessage(this EventMessage published)
    {
        var metadata = new Dictionary<string, string>(published.Headers) { ["contentType"] = "application/json" };
        if (published.Channel is EventChannel.Exchange channel)
            (metadata["exchange"], metadata["routingKey"]) = (channel.Name, channel.RoutingKey);
        return new ProducedMessage(published.Content.ToArray(), metadata);
    }
}
