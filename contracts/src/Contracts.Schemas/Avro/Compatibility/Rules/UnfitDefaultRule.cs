using Contracts.Schemas.Avro.Resolution;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility.Rules;

/// <summary>A default that is needed is a value of its field. Only schemas stored without a check break this; registries do not notice.</summary>
internal sealed class UnfitDefaultRule : CompatibilityRule
{
    public override string Id => "reader-field-default-unfit";

    public override bool Breaks(AvroType reader, AvroType writer) =>
        reader is AvroRecord into && writer is AvroRecord from && Unfit(into, from).Any();

    public override IEnumerable<Finding> Describe(AvroType reader, AvroType writer, JsonPointer at) =>
        Unfit((AvroRecord)reader, (AvroRecord)writer).Select(field => Finding.Of(
            Id,
            at.Member("fields").Item(field.Index),
            $"The writer's {((AvroRecord)writer).Name} has no field '{field.Name}', and the reader's default for it is no value of its type.",
            "READER_FIELD_MISSING_DEFAULT_VALUE",
            field.Name));

    private static IEnumerable<AvroField> Unfit(AvroRecord reader, AvroRecord writer) => reader.Fields.Where(field =>
        field.HasDefault && field.Default is null && FieldMatching.Find(field, writer) is null && !FieldMatching.IsAmbiguous(field, writer));
}
