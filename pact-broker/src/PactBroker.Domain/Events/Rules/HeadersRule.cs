using Contracts.Schemas.Events;

namespace PactBroker.Domain.Events.Rules;

internal static class HeadersRule
{
    public static IEnumerable<EventFinding> Find(EventContract reader, EventContract writer, CancellationToken cancellationToken) =>
        reader.Headers.Except(writer.Headers, StringComparer.OrdinalIgnoreCase).Select(missing =>
            new EventFinding.Broken($"headers.{missing}", $"{reader.Application} needs the header {missing}, and {writer.Application} does not promise to send it."));
}
