using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must have the type of the example, and so must everything below it; a list may have bounds and is compared element by element with the example's.</summary>
public sealed record TypeRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "type";

    /// <summary>The least number of elements of a list; null for no bound.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest number of elements of a list; null for no bound.</summary>
    public int? Max { get; init; }

    internal static TypeRule Read(AttributeReader attributes) => new() { Min = attributes.Count("min"), Max = attributes.Count("max") };

    internal override IEnumerable<WrittenAttribute> Attributes() =>
        WrittenAttribute.Optional("min", Min).Concat(WrittenAttribute.Optional("max", Max));
}
