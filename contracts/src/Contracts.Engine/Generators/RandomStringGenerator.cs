using Contracts.Engine.Attributes;

namespace Contracts.Engine.Generators;

/// <summary>A text of letters and digits.</summary>
public sealed record RandomStringGenerator : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "RandomString";

    /// <summary>The length of the text; null for 10.</summary>
    public int? Size { get; init; }

    internal static RandomStringGenerator Read(AttributeReader attributes) => new() { Size = attributes.Count("size") };

    internal override IEnumerable<WrittenAttribute> Attributes() => WrittenAttribute.Optional("size", Size);
}
