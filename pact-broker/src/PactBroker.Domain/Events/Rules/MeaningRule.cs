using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Events;

namespace PactBroker.Domain.Events.Rules;

/// <summary>Logical types of Avro, which schema resolution and registries leave aside. JSON says itself what a value is.</summary>
internal static class MeaningRule
{
    public static IEnumerable<EventFinding> Find(EventContract reader, EventContract writer, CancellationToken cancellationToken) =>
    [
        .. Compare(reader.Value, writer.Value, cancellationToken),
        .. reader.Key is { } read && writer.Key is { } written ? Compare(read, written, cancellationToken) : [],
    ];

    private static IEnumerable<EventFinding> Compare(SubjectSchema reader, SubjectSchema writer, CancellationToken cancellationToken) =>
        (reader.Type, writer.Type) is (SchemaType.Avro, SchemaType.Avro)
            ? AvroMeaning.Check(AvroSchema.Parse(reader.Text), AvroSchema.Parse(writer.Text), cancellationToken)
                .Select(found => new EventFinding.Broken(found.Path, found.Sentence, SchemaComparison.Witness(found.Witness)))
            : [];
}
