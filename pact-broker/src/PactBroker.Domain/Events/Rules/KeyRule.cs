using Contracts.Schemas.Events;

namespace PactBroker.Domain.Events.Rules;

internal static class KeyRule
{
    public static IEnumerable<EventFinding> Find(EventContract reader, EventContract writer, CancellationToken cancellationToken) => (reader.Key, writer.Key) switch
    {
        (null, _) => [],
        (_, null) => [new EventFinding.Broken("key", $"{reader.Application} reads the event's key, and {writer.Application} promises none.")],
        var (read, written) => SchemaComparison.Compare(read, written, cancellationToken),
    };
}
