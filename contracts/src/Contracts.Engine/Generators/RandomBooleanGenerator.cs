using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

namespace Contracts.Engine.Generators;

/// <summary>True or false.</summary>
public sealed record RandomBooleanGenerator : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "RandomBoolean";

    internal static RandomBooleanGenerator Read(AttributeReader attributes) => new();

    internal override JsonElement? Generate(GenerationContext context) => JsonValues.Of(context.Random.Next(2) == 1);
}
