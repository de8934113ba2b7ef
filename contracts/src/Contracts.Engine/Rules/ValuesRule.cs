using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

namespace Contracts.Engine.Rules;

/// <summary>The keys of a map do not count: each value is compared with the one under the same key or else with the first of the example.</summary>
public sealed record ValuesRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "values";

    internal static ValuesRule Read(AttributeReader attributes) => new();

    /// <summary>The values themselves are compared by equality unless they have rules of their own.</summary>
    internal override string? RejectJson(JsonElement expected, JsonElement actual) =>
        JsonEquality.AreEqual(expected, actual) ? null : $"Expected {JsonText.WithType(actual)} to be equal to {JsonText.WithType(expected)}";

    internal override string? RejectText(string expected, string actual) =>
        expected == actual ? null : $"Expected '{actual}' to be equal to '{expected}'";

    internal override string? RejectMap(Collection actual, bool inherited) => null;
}
