using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Dates;
using Contracts.Engine.Json;

namespace Contracts.Engine.Generators;

/// <summary>A date with a time.</summary>
public sealed record DateTimeGenerator : ValueGenerator
{
    private const string DefaultFormat = "yyyy-MM-dd'T'HH:mm:ss.SSSZ";

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

    internal override JsonElement? Generate(GenerationContext context) =>
        TimeExpression.Move(context.TimeProvider.GetLocalNow(), Expression) is { } time
        && DateFormat.Parse(string.IsNullOrEmpty(Format) ? DefaultFormat : Format, out _) is { } format
            ? JsonValues.Of(format.Print(time))
            : null;
}
