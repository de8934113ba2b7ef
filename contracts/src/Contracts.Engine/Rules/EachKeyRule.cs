using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>Every key of a map must satisfy rules; which keys there are does not count.</summary>
/// <param name="Rules">The rules of the keys; all must hold.</param>
public sealed record EachKeyRule(ImmutableArray<MatchingRule> Rules) : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "eachKey";

    internal static EachKeyRule Read(AttributeReader attributes) => new([.. attributes.List("rules").Select(RuleCatalogue.Read)]);

    internal override IEnumerable<WrittenAttribute> Attributes() => [new("rules", RuleCatalogue.WriteAll(Rules))];

    internal override bool IsInherited => false;

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => null;

    internal override string? RejectText(string expected, string actual) => $"Unable to match '{actual}' using {Name}";

    internal override string? RejectMap(Collection actual, bool inherited) => null;
}
