using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning.Rules;

/// <summary>Both sides say that a value is the same kind of thing: no date is read as a time, and no instant as what some local clock shows.</summary>
internal sealed class OtherMeaningRule : MeaningRule
{
    public override string Id => "logical-type-differs";

    public override string Next => "Give both the same logical type. A new meaning goes into a new field, and the old field goes once nobody reads it any more.";

    public override bool Breaks(AvroType reader, AvroType writer) =>
        (reader.LogicalType, writer.LogicalType) is ({ } understood, { } meant)
        && understood.Name != meant.Name
        && !TimeUnitRule.AreOfOneKind(understood, meant)
        && !(writer.IsDecimal && reader.Kind == AvroKind.String);

    public override string Consequence(AvroType reader, AvroType writer) => "these are two different things";
}
