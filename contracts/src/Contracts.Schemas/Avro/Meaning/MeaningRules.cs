using Contracts.Schemas.Avro.Meaning.Rules;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning;

/// <summary>The catalogue: every rule by which a reader misreads. No two rules break at one pair of types.</summary>
internal static class MeaningRules
{
    private static readonly MeaningRule[] All =
    [
        new DecimalScaleRule(), new DecimalPrecisionRule(), new DecimalTextRule(), new TimeUnitRule(), new OtherMeaningRule(), new UnsaidMeaningRule(),
    ];

    /// <summary>The ids of all rules.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(rule => rule.Id)];

    public static MeaningRule? Broken(AvroType reader, AvroType writer) => Array.Find(All, rule => rule.Breaks(reader, writer));
}
