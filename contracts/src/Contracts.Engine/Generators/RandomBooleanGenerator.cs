using Contracts.Engine.Attributes;

namespace Contracts.Engine.Generators;

/// <summary>True or false.</summary>
public sealed record RandomBooleanGenerator : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "RandomBoolean";

    internal static RandomBooleanGenerator Read(AttributeReader attributes) => new();
}
