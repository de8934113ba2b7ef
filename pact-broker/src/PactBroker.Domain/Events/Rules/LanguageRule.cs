using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace PactBroker.Domain.Events.Rules;

internal static class LanguageRule
{
    public static IEnumerable<EventFinding> Find(EventContract reader, EventContract writer, CancellationToken cancellationToken)
    {
        if (reader.Value.Type != writer.Value.Type)
            yield return Differs("", "the event", reader.Value.Type, writer.Value.Type);
        if (reader.Key is { } read && writer.Key is { } written && read.Type != written.Type)
            yield return Differs("key", "its key", read.Type, written.Type);
    }

    private static EventFinding.Broken Differs(string path, string what, SchemaType read, SchemaType written) =>
        new(path, $"The reader expects {what} as {read.Word()}, and the writer writes it as {written.Word()}.");
}
