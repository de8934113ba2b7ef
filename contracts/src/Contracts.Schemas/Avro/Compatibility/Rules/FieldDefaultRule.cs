using Contracts.Schemas.Avro.Resolution;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility.Rules;

/// <summary>A field that the writer does not have has a default in the reader.</summary>
internal sealed class FieldDefaultRule : CompatibilityRule
{
    public override string Id => "reader-field-without-default";

    public override bool Breaks(AvroType reader, AvroType writer) =>
        reader is AvroRecord into && writer is AvroRecord from && Missing(into, from).Any();

    public override IEnumerable<Finding> Describe(AvroType reader, AvroType writer, JsonPointer at) =>
        Missing((AvroRecord)reader, (AvroRecord)writer).Select(field => new Finding(
            Id,
            at.Member("fields").Item(field.Index),
            $"The writer's {((AvroRecord)writer).Name} has no field '{field.Name}', and the reader has no default for it. Give it one, or an alias that the writer has.",
            Registry(field, at.Member("fields").Item(field.Index))));

    private static IEnumerable<AvroField> Missing(AvroRecord reader, AvroRecord writer) => reader.Fields.Where(field =>
        !field.HasDefault && FieldMatching.Find(field, writer) is null && !FieldMatching.IsAmbiguous(field, writer));

    /// <summary>Registries compare an enum that has a default symbol with the writer's whole record here, and report that instead.</summary>
    private static AvroRegistryDifference Registry(AvroField field, JsonPointer at) => field.Type is AvroEnum { Default: not null }
        ? new("TYPE_MISMATCH", at.Member("type").ToString(), "reader type: ENUM not compatible with writer type: RECORD")
        : new("READER_FIELD_MISSING_DEFAULT_VALUE", at.ToString(), field.Name);
}
