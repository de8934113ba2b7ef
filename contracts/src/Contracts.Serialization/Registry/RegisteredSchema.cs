using System.Collections.Immutable;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Serialization.Registry;

/// <summary>A schema as a registry keeps it. Its content never changes.</summary>
/// <param name="Id">Its number in this registry; null where only its GUID was asked for.</param>
/// <param name="Guid">Its name in every registry; null where the registry is too old to give one.</param>
/// <param name="Type">The language.</param>
/// <param name="Text">The schema.</param>
/// <param name="References">The schemas that it uses, by the name that it uses, those first that the others need.</param>
public sealed record RegisteredSchema(int? Id, Guid? Guid, SchemaType Type, string Text, ImmutableArray<KeyValuePair<string, RegisteredSchema>> References)
{
    private readonly Lazy<AvroSchema> _avro = new(() => AvroSchema.Parse(Text, Options(References)));

    private readonly Lazy<JsonSchema> _json = new(() => JsonSchema.Parse(
        Text, new JsonSchemaOptions { Documents = References.ToDictionary(reference => reference.Key, reference => reference.Value.Text) }));

    /// <summary>The schema as Avro, read once.</summary>
    public AvroSchema Avro => _avro.Value;

    /// <summary>The schema as JSON Schema, read once.</summary>
    public JsonSchema Json => _json.Value;

    // What was registered long ago must stay readable, whatever newer rules say.
    private static AvroSchemaOptions Options(ImmutableArray<KeyValuePair<string, RegisteredSchema>> references) =>
        new() { Strictness = AvroSchemaStrictness.Stored, References = [.. references.Select(reference => reference.Value.Avro)] };
}
