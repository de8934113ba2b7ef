using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The text of the value must contain a text.</summary>
/// <param name="Value">The text to be contained; case-sensitive.</param>
public sealed record IncludeRule(string Value) : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "include";

    internal static IncludeRule Read(AttributeReader attributes) => new(attributes.RequiredText("value"));

    internal override IEnumerable<WrittenAttribute> Attributes() => [WrittenAttribute.Text("value", Value)];
}
