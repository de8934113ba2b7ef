using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning.Rules;

/// <summary>
/// What a reader understands, the writer says. Without a logical type a value is what its bytes are (Avro 1.12, Logical Types: implementations "should use the underlying Avro type"), and a reader
/// that takes it for more guesses. A uuid in a string is the same text either way; and a reader without a logical type takes what comes as it is, which is no misreading.
/// </summary>
internal sealed class UnsaidMeaningRule : MeaningRule
{
    public override string Id => "logical-type-missing";

    public override string Next => "Give the writer's type that logical type if it means it; else take it from the reader's.";

    public override bool Breaks(AvroType reader, AvroType writer) => reader.LogicalType is not null && writer.LogicalType is null && reader.Kind != AvroKind.String;

    public override string Consequence(AvroType reader, AvroType writer) => "nothing says that this is meant";
}
