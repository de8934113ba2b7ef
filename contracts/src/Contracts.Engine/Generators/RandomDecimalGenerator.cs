using Contracts.Engine.Attributes;

namespace Contracts.Engine.Generators;

/// <summary>A decimal number.</summary>
public sealed record RandomDecimalGenerator : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "RandomDecimal";

    /// <summary>The number of digits, before and after the point together; null for 10.</summary>
    public int? Digits { get; init; }

    internal static RandomDecimalGenerator Read(AttributeReader attributes) => new() { Digits = attributes.Count("digits") };

    internal override IEnumerable<WrittenAttribute> Attributes() => WrittenAttribute.Optional("digits", Digits);
}
