using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning.Rules;

/// <summary>A decimal is not read as text. Resolution takes the bytes for UTF-8 (Avro 1.12, Schema Resolution: bytes is promotable to string), and they are the digits as a binary number.</summary>
internal sealed class DecimalTextRule : MeaningRule
{
    public override string Id => "decimal-read-as-text";

    public override string Next => "Read it as a decimal with the writer's precision and scale, or let the writer write text into a new field.";

    public override bool Breaks(AvroType reader, AvroType writer) => writer.IsDecimal && reader.Kind == AvroKind.String;

    public override string Consequence(AvroType reader, AvroType writer) => "the bytes are a binary number, and no text";
}
