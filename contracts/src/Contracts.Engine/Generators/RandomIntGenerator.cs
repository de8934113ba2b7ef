using Contracts.Engine.Attributes;

namespace Contracts.Engine.Generators;

/// <summary>A whole number between two bounds, both included.</summary>
public sealed record RandomIntGenerator : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "RandomInt";

    /// <summary>The least value; null for 0.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest value; null for 10.</summary>
    public int? Max { get; init; }

    internal static RandomIntGenerator Read(AttributeReader attributes) => new() { Min = attributes.Integer("min"), Max = attributes.Integer("max") };

    internal override IEnumerable<WrittenAttribute> Attributes() =>
        WrittenAttribute.Optional("min", Min).Concat(WrittenAttribute.Optional("max", Max));
}
