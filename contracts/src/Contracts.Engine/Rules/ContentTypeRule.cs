using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The bytes of the value must be of a content type, judged by how they begin.</summary>
/// <param name="Value">The content type: <c>image/png</c>.</param>
public sealed record ContentTypeRule(string Value) : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "contentType";

    internal static ContentTypeRule Read(AttributeReader attributes) => new(attributes.RequiredText("value"));

    internal override IEnumerable<WrittenAttribute> Attributes() => [WrittenAttribute.Text("value", Value)];
}
