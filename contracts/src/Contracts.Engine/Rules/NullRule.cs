using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be null.</summary>
public sealed record NullRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "null";

    internal static NullRule Read(AttributeReader attributes) => new();
}
