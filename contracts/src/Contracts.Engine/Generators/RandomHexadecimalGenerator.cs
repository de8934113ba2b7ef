using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

namespace Contracts.Engine.Generators;

/// <summary>A text of hexadecimal digits, upper case.</summary>
public sealed record RandomHexadecimalGenerator : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "RandomHexadecimal";

    /// <summary>The number of digits; null for 10.</summary>
    public int? Digits { get; init; }

    internal static RandomHexadecimalGenerator Read(AttributeReader attributes) => new() { Digits = attributes.Count("digits") };

    internal override IEnumerable<WrittenAttribute> Attributes() => WrittenAttribute.Optional("digits", Digits);

    internal override JsonElement? Generate(GenerationContext context) =>
        JsonValues.Of(context.Random.GetHexString(Math.Min(Digits ?? 10, RandomStringGenerator.Longest)));
}
