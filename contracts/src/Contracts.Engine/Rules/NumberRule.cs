using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a number of any kind.</summary>
public sealed record NumberRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "number";

    internal static NumberRule Read(AttributeReader attributes) => new();
}
