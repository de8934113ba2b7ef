using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a date in a format.</summary>
public sealed record DateRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "date";

    /// <summary>The format in the letters of Java; null for <c>yyyy-MM-dd</c>.</summary>
    public string? Format { get; init; }

    internal static DateRule Read(AttributeReader attributes) => new() { Format = attributes.Text("format") ?? attributes.Text("date") };

    internal override IEnumerable<WrittenAttribute> Attributes() => WrittenAttribute.Optional("format", Format);
}
