using Contracts.Schemas.Avro.Compatibility.Rules;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility;

/// <summary>The catalogue: every rule that two types can break by themselves. Unions have theirs in <see cref="UnionBranchRule"/>.</summary>
internal static class PairRules
{
    private static readonly CompatibilityRule[] OfDifferentKinds = [new TypeRule()];

    private static readonly Dictionary<AvroKind, CompatibilityRule[]> OfOneKind = new()
    {
        [AvroKind.Record] = [new NameRule(), new AmbiguousFieldRule(), new FieldDefaultRule(), new UnfitDefaultRule()],
        [AvroKind.Enum] = [new NameRule(), new EnumSymbolsRule()],
        [AvroKind.Fixed] = [new NameRule(), new FixedSizeRule()],
    };

    /// <summary>The ids of all rules.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. OfDifferentKinds.Concat(OfOneKind.Values.SelectMany(rules => rules)).Select(rule => rule.Id).Append(UnionBranchRule.Id).Distinct()];

    /// <summary>Whether two types, neither a union, break a rule; what is within them is another question.</summary>
    public static bool Break(AvroType reader, AvroType writer)
    {
        foreach (var rule in For(reader, writer))
        {
            if (rule.Breaks(reader, writer))
                return true;
        }

        return false;
    }

    public static IEnumerable<Finding> Describe(AvroType reader, AvroType writer, JsonPointer at) =>
        For(reader, writer).Where(rule => rule.Breaks(reader, writer)).SelectMany(rule => rule.Describe(reader, writer, at));

    private static CompatibilityRule[] For(AvroType reader, AvroType writer) =>
        reader.Kind != writer.Kind ? OfDifferentKinds : OfOneKind.GetValueOrDefault(reader.Kind, []);
}
