using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Dates;
using Contracts.Engine.Json;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a date with a time in a format.</summary>
public sealed record DateTimeRule : MatchingRule
{
    private const string DefaultFormat = "yyyy-MM-dd'T'HH:mm:ssXXX";

    /// <inheritdoc />
    public override string Name => "datetime";

    /// <summary>The format in the letters of Java; null for <c>yyyy-MM-dd'T'HH:mm:ssXXX</c>.</summary>
    public string? Format { get; init; }

    private string Pattern => string.IsNullOrEmpty(Format) ? DefaultFormat : Format;

    internal static DateTimeRule Read(AttributeReader attributes) => new() { Format = attributes.Text("format") ?? attributes.Text("timestamp") ?? attributes.Text("datetime") };

    internal override IEnumerable<WrittenAttribute> Attributes() => WrittenAttribute.Optional("format", Format);

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => actual.ValueKind == JsonValueKind.String
        ? RejectText("", actual.GetString()!)
        : $"Expected {JsonText.WithType(actual)} to match a timestamp pattern of '{Pattern}'";

    internal override string? RejectText(string expected, string actual) =>
        DateFormat.FaultOf(actual, Pattern) is { } fault
            ? $"Expected '{JsonText.Cut(actual)}' to match a timestamp pattern of '{Pattern}': {fault}"
            : null;
}
