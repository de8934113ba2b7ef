using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

namespace Contracts.Engine.Generators;

/// <summary>A text of letters and digits.</summary>
public sealed record RandomStringGenerator : ValueGenerator
{
    /// <summary>A pact asks for no more text than that, whatever its number says.</summary>
    internal const int Longest = 100_000;

    /// <inheritdoc />
    public override string Name => "RandomString";

    /// <summary>The length of the text; null for 10.</summary>
    public int? Size { get; init; }

    internal static RandomStringGenerator Read(AttributeReader attributes) => new() { Size = attributes.Count("size") };

    internal override IEnumerable<WrittenAttribute> Attributes() => WrittenAttribute.Optional("size", Size);

    internal override JsonElement? Generate(GenerationContext context) =>
        JsonValues.Of(context.Random.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", Math.Min(Size ?? 10, Longest)));
}
