using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning.Rules;

/// <summary>Two decimals have the same scale. The bytes hold the digits alone: "two schemas that are decimal logical types match if their scales and precisions match" (Avro 1.12, Logical Types, Decimal).</summary>
internal sealed class DecimalScaleRule : MeaningRule
{
    public override string Id => "decimal-scale-differs";

    public override string Next => "Keep the scale. Another one goes into a new field, and the old field goes once nobody reads it any more.";

    public override bool Breaks(AvroType reader, AvroType writer) => reader.IsDecimal && writer.IsDecimal && reader.LogicalType!.Scale != writer.LogicalType!.Scale;

    public override string Consequence(AvroType reader, AvroType writer) => "the bytes hold the digits alone, so the point moves";
}
