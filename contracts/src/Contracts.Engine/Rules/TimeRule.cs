using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Dates;
using Contracts.Engine.Json;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a time of day in a format.</summary>
public sealed record TimeRule : MatchingRule
{
    private const string DefaultFormat = "HH:mm:ss";

    /// <inheritdoc />
    public override string Name => "time";

    /// <summary>The format in the letters of Java; null for <c>HH:mm:ss</c>.</summary>
    public string? Format { get; init; }

    private string Pattern => string.IsNullOrEmpty(Format) ? DefaultFormat : Format;

    internal static TimeRule Read(AttributeReader attributes) => new() { Format = attributes.Text("format") ?? attributes.Text("time") };

    internal override IEnumerable<WrittenAttribute> Attributes() => WrittenAttribute.Optional("format", Format);

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => actual.ValueKind == JsonValueKind.String
        ? RejectText("", actual.GetString()!)
        : $"Expected {JsonText.WithType(actual)} to match a time pattern of '{Pattern}'";

    internal override string? RejectText(string expected, string actual) =>
        DateFormat.FaultOf(actual, Pattern) is { } fault
            ? $"Expected '{JsonText.Cut(actual)}' to match a time pattern of '{Pattern}': {fault}"
            : null;
}
