using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Data;

/// <summary>Plain values in JSON.</summary>
internal static class JsonScalars
{
    private const int LongestShown = 60;

    /// <summary>The value, or null when the JSON is none of this kind.</summary>
    public static AvroDatum? Read(JsonValue json, AvroKind kind, JsonNotation notation) => (kind, json) switch
    {
        (AvroKind.Null, JsonNull) => new NullDatum(),
        (AvroKind.Boolean, JsonBoolean node) => new BooleanDatum(node.Value),
        (AvroKind.Int, JsonNumber node) when node.TryToInt64(out var value) && value is >= int.MinValue and <= int.MaxValue => new IntDatum((int)value),
        (AvroKind.Long, JsonNumber node) when node.TryToInt64(out var value) => new LongDatum(value),
        (AvroKind.Float, JsonNumber node) => new FloatDatum((float)node.ToDouble()),
        (AvroKind.Double, JsonNumber node) => new DoubleDatum(node.ToDouble()),
        (AvroKind.Float, JsonString node) when notation is JsonNotation.Data && NotFinite(node.Value) is { } value => new FloatDatum((float)value),
        (AvroKind.Double, JsonString node) when notation is JsonNotation.Data && NotFinite(node.Value) is { } value => new DoubleDatum(value),
        (AvroKind.String, JsonString node) => new StringDatum(node.Value),
        _ => null,
    };

    /// <summary>JSON for a message, cut when long.</summary>
    public static string Shown(JsonValue json)
    {
        var text = JsonPrinter.Print(json);
        return text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
    }

    /// <summary>JSON has no number for these three; the usual encoders write their names.</summary>
    public static string? Word(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "Infinity" : double.IsNegativeInfinity(value) ? "-Infinity" : null;

    private static double? NotFinite(string word) => word switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => null,
    };
}
