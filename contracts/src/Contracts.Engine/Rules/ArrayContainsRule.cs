using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>A list must contain, in any order and among others, an element for each variant.</summary>
/// <param name="Variants">The variants; none stands for every element of the example, by equality.</param>
public sealed record ArrayContainsRule(ImmutableArray<ArrayVariant> Variants) : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "arrayContains";

    internal static ArrayContainsRule Read(AttributeReader attributes) => new([.. attributes.List("variants").Select(ArrayVariant.Read)]);

    internal override IEnumerable<WrittenAttribute> Attributes() => [new("variants", WriteVariants)];

    private void WriteVariants(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var variant in Variants)
            variant.Write(writer);
        writer.WriteEndArray();
    }

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => null;

    internal override string? RejectText(string expected, string actual) => $"Unable to match '{actual}' using {Name}";

    internal override string? RejectMap(Collection actual, bool inherited) => null;
}
