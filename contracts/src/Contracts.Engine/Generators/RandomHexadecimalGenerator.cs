using Contracts.Engine.Attributes;

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
}
