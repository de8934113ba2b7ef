using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a date with a time in a format.</summary>
public sealed record DateTimeRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "datetime";

    /// <summary>The format in the letters of Java; null for <c>yyyy-MM-dd'T'HH:mm:ssXXX</c>.</summary>
    public string? Format { get; init; }

    internal static DateTimeRule Read(AttributeReader attributes) => new() { Format = attributes.Text("format") ?? attributes.Text("timestamp") ?? attributes.Text("datetime") };

    internal override IEnumerable<WrittenAttribute> Attributes() => WrittenAttribute.Optional("format", Format);
}
