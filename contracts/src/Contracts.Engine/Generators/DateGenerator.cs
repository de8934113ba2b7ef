using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Dates;
using Contracts.Engine.Json;

namespace Contracts.Engine.Generators;

/// <summary>A date.</summary>
public sealed record DateGenerator : ValueGenerator
{
    private const string DefaultFormat = "yyyy-MM-dd";

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

    internal override JsonElement? Generate(GenerationContext context) =>
        TimeExpression.MoveDate(context.TimeProvider.GetLocalNow(), Expression) is { } time
        && DateFormat.Parse(string.IsNullOrEmpty(Format) ? DefaultFormat : Format, out _) is { } format
            ? JsonValues.Of(format.Print(time))
            : null;
}
