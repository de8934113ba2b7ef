using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be true or false.</summary>
public sealed record BooleanRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "boolean";

    internal static BooleanRule Read(AttributeReader attributes) => new();
}
