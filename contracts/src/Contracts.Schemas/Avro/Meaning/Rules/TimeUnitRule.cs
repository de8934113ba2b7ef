using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning.Rules;

/// <summary>Times of one kind are counted in the same unit: millis, micros or nanos stand in the name of the logical type alone.</summary>
internal sealed class TimeUnitRule : MeaningRule
{
    public override string Id => "time-unit-differs";

    public override string Next => "Keep the unit. Another one goes into a new field, and the old field goes once nobody reads it any more.";

    public override bool Breaks(AvroType reader, AvroType writer) =>
        (reader.LogicalType, writer.LogicalType) is ({ } understood, { } meant) && understood.Name != meant.Name && AreOfOneKind(understood, meant);

    public override string Consequence(AvroType reader, AvroType writer) => "the number is the same, and counts something else";

    public static bool AreOfOneKind(AvroLogicalType one, AvroLogicalType other) => Kind(one) is { } kind && kind == Kind(other);

    /// <summary>The name without its unit; null for what is not counted in units.</summary>
    private static string? Kind(AvroLogicalType type) =>
        type.Name.LastIndexOf('-') is > 0 and var dash && type.Name[(dash + 1)..] is "millis" or "micros" or "nanos" ? type.Name[..dash] : null;
}
