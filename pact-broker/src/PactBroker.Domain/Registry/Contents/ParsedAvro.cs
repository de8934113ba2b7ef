using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.JsonSchemas;

namespace PactBroker.Domain.Registry.Contents;

internal sealed class ParsedAvro(AvroSchema schema) : ParsedSchema
{
    public AvroSchema Schema => schema;

    public override SchemaType Type => SchemaType.Avro;

    public override string Text => schema.RegistryText;

    public override string NormalizedText => schema.NormalizedText;

    public override string ResolvedText => schema.ResolvedText;

    public override IEnumerable<string> TopFields => schema.Type is AvroRecord record ? record.Fields.Select(part => part.Name) : [];

    public static ParsedAvro Read(string text, IReadOnlyList<ReferencedSchema> references, bool isNew)
    {
        var options = new AvroSchemaOptions
        {
            Strictness = isNew ? AvroSchemaStrictness.New : AvroSchemaStrictness.Stored,
            References = [.. references.Select(reference => ((ParsedAvro)reference.Schema).Schema)],
        };
        return AvroSchema.TryParse(text, out var schema, out var problem, options)
            ? new ParsedAvro(schema)
            : throw RegistryException.InvalidSchema(problem.Message, problem);
    }

    public override IReadOnlyList<string> Incompatibilities(ParsedSchema writer, JsonSchemaPolicy policy, CancellationToken cancellationToken) =>
        [.. AvroCompatibility.Check(schema, ((ParsedAvro)writer).Schema, cancellationToken)
            .Select(reason => $"{{errorType:'{reason.Registry.Type}', description:'{reason.Path}: {reason.Sentence}', additionalInfo:'{reason.Registry.Message}'}}")];
}
