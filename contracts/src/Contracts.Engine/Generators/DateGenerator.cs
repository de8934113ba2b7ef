using Contracts.Engine.Attributes;

namespace Contracts.Engine.Generators;

/// <summary>A date.</summary>
public sealed record DateGenerator : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "Date";

    /// <summary>The format in the letters of Java; null for <c>yyyy-MM-dd</c>.</summary>
    public string? Format { get; init; }

    /// <summary>How far from now: <c>+1 day</c>; null for now.</summary>
    public string? Expression { get; init; }

    internal static DateGenerator Read(AttributeReader attributes) =>
        new() { Format = attributes.Text("format"), Expression = attributes.Text("expression") };

    internal override IEnumerable<WrittenAttribute> Attributes() =>
        WrittenAttribute.Optional("expression", Expression).Concat(WrittenAttribute.Optional("format", Format));
}
