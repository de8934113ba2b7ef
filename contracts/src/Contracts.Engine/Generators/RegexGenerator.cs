using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Generators.Patterns;
using Contracts.Engine.Json;

namespace Contracts.Engine.Generators;

/// <summary>A text that matches a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
public sealed record RegexGenerator(string Pattern) : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "Regex";

    internal static RegexGenerator Read(AttributeReader attributes) => new(attributes.RequiredText("regex"));

    internal override IEnumerable<WrittenAttribute> Attributes() => [WrittenAttribute.Text("regex", Pattern)];

    internal override JsonElement? Generate(GenerationContext context) => PatternText.Generate(Pattern, context.Random) is { } text ? JsonValues.Of(text) : null;
}
