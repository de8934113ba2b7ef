using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a time of day in a format.</summary>
public sealed record TimeRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "time";

    /// <summary>The format in the letters of Java; null for <c>HH:mm:ss</c>.</summary>
    public string? Format { get; init; }

    internal static TimeRule Read(AttributeReader attributes) => new() { Format = attributes.Text("format") ?? attributes.Text("time") };

    internal override IEnumerable<WrittenAttribute> Attributes() => WrittenAttribute.Optional("format", Format);
}
