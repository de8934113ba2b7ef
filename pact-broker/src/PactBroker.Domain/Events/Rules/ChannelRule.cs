using Contracts.Schemas.Events;

namespace PactBroker.Domain.Events.Rules;

internal static class ChannelRule
{
    public static IEnumerable<EventFinding> Find(EventContract reader, EventContract writer, CancellationToken cancellationToken)
    {
        if (reader.Channel is { } listens && writer.Channel is { } publishes && !ChannelMatching.Reaches(publishes, listens))
            yield return new EventFinding.Broken("", $"{reader.Application} listens on {listens}, and {writer.Application} publishes to {publishes}: the event never arrives.");
    }
}
