using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>Every value of a map or list must satisfy rules; which keys there are and how many does not count.</summary>
/// <param name="Rules">The rules of the values; all must hold.</param>
public sealed record EachValueRule(ImmutableArray<MatchingRule> Rules) : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "eachValue";

    internal static EachValueRule Read(AttributeReader attributes) => new([.. attributes.List("rules").Select(RuleCatalogue.Read)]);

    internal override IEnumerable<WrittenAttribute> Attributes() => [new("rules", RuleCatalogue.WriteAll(Rules))];

    internal override bool IsInherited => false;

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => null;

    internal override string? RejectText(string expected, string actual) => $"Unable to match '{actual}' using {Name}";

    internal override string? RejectMap(Collection actual, bool inherited) => null;
}
