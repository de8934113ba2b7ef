using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be there and hold something.</summary>
public sealed record NotEmptyRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "notEmpty";

    internal static NotEmptyRule Read(AttributeReader attributes) => new();
}
