using System.Numerics;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning.Rules;

/// <summary>
/// A reader has room for all digits that the writer may write. By the specification decimals of different precision do not match at all (Avro 1.12, Logical Types, Decimal);
/// but with the same scale the same bytes are the same number, so a reader with more room than needed reads every value right, and is let pass.
/// </summary>
internal sealed class DecimalPrecisionRule : MeaningRule
{
    /// <summary>No database and no decimal of any language has more digits; a number of two billion digits shows nobody anything.</summary>
    private const int MostDigits = 1_000;

    public override string Id => "decimal-precision-smaller";

    public override string Next => "Let the reader's precision grow first, and the writer's after it.";

    public override bool ChangesValue => false;

    public override bool Breaks(AvroType reader, AvroType writer) =>
        reader.IsDecimal && writer.IsDecimal && reader.LogicalType!.Scale == writer.LogicalType!.Scale && reader.LogicalType.Precision < writer.LogicalType.Precision;

    public override string Consequence(AvroType reader, AvroType writer) =>
        $"values come with up to {writer.LogicalType!.Precision} digits, and the reader has room for {reader.LogicalType!.Precision}";

    public override AvroDatum? Example(AvroType reader, AvroType writer) =>
        reader.LogicalType!.Precision < MostDigits ? ExampleValue.Decimal(BigInteger.Pow(10, reader.LogicalType.Precision), writer) : null;

    public override string Show(string written, string read) => $"{read} does not fit";
}
