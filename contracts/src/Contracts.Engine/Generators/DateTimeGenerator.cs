using Contracts.Engine.Attributes;

namespace Contracts.Engine.Generators;

/// <summary>A date with a time.</summary>
public sealed record DateTimeGenerator : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "DateTime";

    /// <summary>The format in the letters of Java; null for <c>yyyy-MM-dd'T'HH:mm:ss.SSSZ</c>.</summary>
    public string? Format { get; init; }

    /// <summary>How far from now: <c>tomorrow @ noon</c>; null for now.</summary>
    public string? Expression { get; init; }

    internal static DateTimeGenerator Read(AttributeReader attributes) =>
        new() { Format = attributes.Text("format"), Expression = attributes.Text("expression") };

    internal override IEnumerable<WrittenAttribute> Attributes() =>
        WrittenAttribute.Optional("expression", Expression).Concat(WrittenAttribute.Optional("format", Format));
}
