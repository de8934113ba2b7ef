using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The keys of a map do not count: each value is compared with the one under the same key or else with the first of the example.</summary>
public sealed record ValuesRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "values";

    internal static ValuesRule Read(AttributeReader attributes) => new();
}
