using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The text of the value must match a pattern as a whole.</summary>
/// <param name="Pattern">The pattern in the syntax of the Pact tools (Ruby's).</param>
public sealed record RegexRule(string Pattern) : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "regex";

    internal static RegexRule Read(AttributeReader attributes) => new(attributes.RequiredText("regex"));

    internal override IEnumerable<WrittenAttribute> Attributes() => [WrittenAttribute.Text("regex", Pattern)];
}
