using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a number written without fraction or exponent.</summary>
public sealed record IntegerRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "integer";

    internal static IntegerRule Read(AttributeReader attributes) => new();
}
