using System.Collections.Immutable;
using Contracts.Cli.Failures;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Cli.Explaining;

/// <summary>The answer to whether a reader reads what a writer writes, with all that is known of it.</summary>
internal sealed record Explanation(SchemaFile Reader, SchemaFile Writer, SchemaType Type, Answer Answer, ImmutableArray<Reason> Reasons)
{
    public static Explanation Of(SchemaFile reader, SchemaFile writer, SchemaType type, CancellationToken cancellationToken)
    {
        var (answer, reasons) = type == SchemaType.Avro ? Avro(reader, writer, cancellationToken) : Json(reader, writer, cancellationToken);
        return new Explanation(reader, writer, type, answer, reasons);
    }

    private static (Answer Answer, ImmutableArray<Reason> Reasons) Avro(SchemaFile reader, SchemaFile writer, CancellationToken cancellationToken)
    {
        var (into, from) = (ReadAvro(reader), ReadAvro(writer));
        ImmutableArray<Reason> reasons = [.. AvroCompatibility.Check(into, from, cancellationToken).Select(Of), .. AvroMeaning.Check(into, from, cancellationToken).Select(Of)];
        return (reasons.IsEmpty ? Answer.Yes : Answer.No, reasons);
    }

    private static (Answer Answer, ImmutableArray<Reason> Reasons) Json(SchemaFile reader, SchemaFile writer, CancellationToken cancellationToken) =>
        JsonSchemaCompatibility.Decide(ReadJson(reader), ReadJson(writer), cancellationToken) switch
        {
            JsonSchemaVerdict.Compatible => (Answer.Yes, []),
            JsonSchemaVerdict.Incompatible no => (Answer.No, [.. no.Rejection.Select(error => Of(no.Document, error))]),
            JsonSchemaVerdict.Undecided open => (Answer.Undecided, [new Reason("undecided", "", open.Reason, null)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static Reason Of(AvroIncompatibility reason) => new(reason.Rule, reason.Path, reason.Sentence, Of(reason.Witness));

    private static Reason Of(AvroMisreading reason) => new(reason.Rule, reason.Path, reason.Sentence, Of(reason.Witness));

    private static Witness? Of(AvroWitness? witness) => witness is null ? null : new Witness(witness.Json, witness.Bytes, witness.Rejection);

    private static Reason Of(string document, JsonValidationError error) =>
        new(error.Keyword, error.SchemaPath, error.Sentence, new Witness(document, null, error.ToString()));

    private static AvroSchema ReadAvro(SchemaFile file) =>
        AvroSchema.TryParse(file.Text, out var schema, out var error, new AvroSchemaOptions { Strictness = AvroSchemaStrictness.Stored })
            ? schema
            : throw NoSchema(file, "Avro", error.Message);

    private static JsonSchema ReadJson(SchemaFile file) =>
        JsonSchema.TryParse(file.Text, out var schema, out var error) ? schema : throw NoSchema(file, "JSON", error.Message);

    private static ToolException NoSchema(SchemaFile file, string language, string problem) =>
        ToolException.Invalid($"{file.Name} is no {language} schema. {problem}", "Mend it, or give --type where it is in the other language.");
}
