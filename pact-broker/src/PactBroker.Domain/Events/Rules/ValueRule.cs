using Contracts.Schemas.Events;

namespace PactBroker.Domain.Events.Rules;

internal static class ValueRule
{
    public static IEnumerable<EventFinding> Find(EventContract reader, EventContract writer, CancellationToken cancellationToken) =>
        SchemaComparison.Compare(reader.Value, writer.Value, cancellationToken);
}
