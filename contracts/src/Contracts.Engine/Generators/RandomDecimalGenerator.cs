using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

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

    internal override JsonElement? Generate(GenerationContext context)
    {
        // The first digit is not a zero before the point, the last not one after it: all of them count.
        var count = Math.Clamp(Digits ?? 10, 1, 100);
        var digits = new string([.. Enumerable.Range(0, count).Select(place => (char)('0' + context.Random.Next(place == 0 || place == count - 1 ? 1 : 0, 10)))]);
        return JsonValues.OfNumber(count == 1 ? $"0.{digits}" : digits.Insert(context.Random.Next(1, count), "."));
    }
}
