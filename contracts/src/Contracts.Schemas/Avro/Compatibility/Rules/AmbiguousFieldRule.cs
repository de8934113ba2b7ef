using Contracts.Schemas.Avro.Resolution;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility.Rules;

/// <summary>The name and the aliases of a reader's field lead to one field of the writer, not to several.</summary>
internal sealed class AmbiguousFieldRule : CompatibilityRule
{
    public override string Id => "reader-field-ambiguous";

    public override bool Breaks(AvroType reader, AvroType writer) =>
        reader is AvroRecord into && writer is AvroRecord from && Ambiguous(into, from).Any();

    public override IEnumerable<Finding> Describe(AvroType reader, AvroType writer, JsonPointer at) =>
        Ambiguous((AvroRecord)reader, (AvroRecord)writer).Select(field => Finding.Of(
            Id,
            at.Member("fields").Item(field.Index),
            $"The reader's field '{field.Name}' is several fields of the writer's {((AvroRecord)writer).Name}, by name and by alias. Remove the alias.",
            "READER_FIELD_MISSING_DEFAULT_VALUE",
            field.Name));

    private static IEnumerable<AvroField> Ambiguous(AvroRecord reader, AvroRecord writer) =>
        reader.Fields.Where(field => FieldMatching.IsAmbiguous(field, writer));
}
