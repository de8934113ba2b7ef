using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

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

    internal override JsonElement? Generate(GenerationContext context)
    {
        var (min, max) = (Min ?? 0, Max ?? 10);
        return min > max ? null : JsonValues.Of(context.Random.NextInt64(min, (long)max + 1));
    }
}
