using Contracts.Engine.Attributes;

namespace Contracts.Engine.Generators;

/// <summary>A text that matches a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
public sealed record RegexGenerator(string Pattern) : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "Regex";

    internal static RegexGenerator Read(AttributeReader attributes) => new(attributes.RequiredText("regex"));

    internal override IEnumerable<WrittenAttribute> Attributes() => [WrittenAttribute.Text("regex", Pattern)];
}
