using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Dates;
using Contracts.Engine.Json;

namespace Contracts.Engine.Generators;

/// <summary>A time of day.</summary>
public sealed record TimeGenerator : ValueGenerator
{
    private const string DefaultFormat = "HH:mm:ss";

    /// <inheritdoc />
    public override string Name => "Time";

    /// <summary>The format in the letters of Java; null for <c>HH:mm:ss</c>.</summary>
    public string? Format { get; init; }

    /// <summary>How far from now: <c>noon + 10 minutes</c>; null for now.</summary>
    public string? Expression { get; init; }

    internal static TimeGenerator Read(AttributeReader attributes) =>
        new() { Format = attributes.Text("format"), Expression = attributes.Text("expression") };

    internal override IEnumerable<WrittenAttribute> Attributes() =>
        WrittenAttribute.Optional("expression", Expression).Concat(WrittenAttribute.Optional("format", Format));

    internal override JsonElement? Generate(GenerationContext context) =>
        TimeExpression.MoveTime(context.TimeProvider.GetLocalNow(), Expression) is { } time
        && DateFormat.Parse(string.IsNullOrEmpty(Format) ? DefaultFormat : Format, out _) is { } format
            ? JsonValues.Of(format.Print(time))
            : null;
}
