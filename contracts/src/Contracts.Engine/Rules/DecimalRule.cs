using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a number written with a fraction or exponent.</summary>
public sealed record DecimalRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "decimal";

    internal static DecimalRule Read(AttributeReader attributes) => new();
}
