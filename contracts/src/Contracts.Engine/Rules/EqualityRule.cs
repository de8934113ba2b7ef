using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be equal: what holds where there is no rule. It ends the reach of a <c>type</c> rule higher up.</summary>
public sealed record EqualityRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "equality";

    internal static EqualityRule Read(AttributeReader attributes) => new();
}
