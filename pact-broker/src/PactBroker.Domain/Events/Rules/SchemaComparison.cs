using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Events;
using Contracts.Schemas.JsonSchemas;

namespace PactBroker.Domain.Events.Rules;

/// <summary>Whether the one schema reads everything that the other allows. Schemas of two languages are left to <see cref="LanguageRule"/>.</summary>
internal static class SchemaComparison
{
    public static IEnumerable<EventFinding> Compare(SubjectSchema reader, SubjectSchema writer, CancellationToken cancellationToken) => (reader.Type, writer.Type) switch
    {
        (SchemaType.Avro, SchemaType.Avro) => CompareAvro(AvroSchema.Parse(reader.Text), AvroSchema.Parse(writer.Text), cancellationToken),
        (SchemaType.Json, SchemaType.Json) => CompareJson(JsonSchema.Parse(reader.Text), JsonSchema.Parse(writer.Text), cancellationToken),
        _ => [],
    };

    private static IEnumerable<EventFinding> CompareAvro(AvroSchema reader, AvroSchema writer, CancellationToken cancellationToken) =>
        AvroCompatibility.Check(reader, writer, cancellationToken).Select(found => new EventFinding.Broken(
            found.Path,
            found.Sentence,
            Witness(found.Witness)));

    public static EventWitness? Witness(AvroWitness? witness) =>
        witness is null ? null : new EventWitness(witness.Json, Convert.ToHexStringLower(witness.Bytes.Span), witness.Rejection);

    private static IEnumerable<EventFinding> CompareJson(JsonSchema reader, JsonSchema writer, CancellationToken cancellationToken)
    {
        switch (JsonSchemaCompatibility.Decide(reader, writer, cancellationToken))
        {
            case JsonSchemaVerdict.Incompatible no:
                var rejection = no.Rejection[0];
                yield return new EventFinding.Broken(rejection.InstancePath, rejection.Sentence, new EventWitness(no.Document, Bytes: null, rejection.ToString()));
                break;
            case JsonSchemaVerdict.Undecided undecided:
                yield return new EventFinding.Unclear(undecided.Reason);
                break;
        }
    }
}
