using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Parsing;

/// <summary>The logical types of the specification. One that does not fit its type is ignored, as the specification asks.</summary>
internal static class LogicalTypes
{
    private static readonly Dictionary<string, AvroKind> Plain = new()
    {
        ["date"] = AvroKind.Int,
        ["time-millis"] = AvroKind.Int,
        ["time-micros"] = AvroKind.Long,
        ["timestamp-millis"] = AvroKind.Long,
        ["timestamp-micros"] = AvroKind.Long,
        ["timestamp-nanos"] = AvroKind.Long,
        ["local-timestamp-millis"] = AvroKind.Long,
        ["local-timestamp-micros"] = AvroKind.Long,
        ["local-timestamp-nanos"] = AvroKind.Long,
    };

    public static AvroLogicalType? Of(JsonObject json, AvroKind kind, int size = 0)
    {
        if (!SchemaSource.TryText(json, "logicalType", out var name))
            return null;
        return name switch
        {
            "decimal" => Decimal(json, kind, size),
            "uuid" when kind is AvroKind.String || kind is AvroKind.Fixed && size == 16 => new AvroLogicalType(name),
            "duration" when kind is AvroKind.Fixed && size == 12 => new AvroLogicalType(name),
            _ => Plain.TryGetValue(name, out var fits) && fits == kind ? new AvroLogicalType(name) : null,
        };
    }

    private static AvroLogicalType? Decimal(JsonObject json, AvroKind kind, int size)
    {
        if (kind is not (AvroKind.Bytes or AvroKind.Fixed) || !TryInt(json, "precision", out var precision) || precision <= 0)
            return null;
        if (json.TryGet("scale", out _) && !TryInt(json, "scale", out _))
            return null;
        TryInt(json, "scale", out var scale);
        var holds = kind is AvroKind.Bytes ? double.PositiveInfinity : Math.Floor(Math.Log10(2) * ((8.0 * size) - 1));
        return scale >= 0 && scale <= precision && precision <= holds ? new AvroLogicalType("decimal", precision, scale) : null;
    }

    private static bool TryInt(JsonObject json, string member, out int value)
    {
        value = 0;
        if (!json.TryGet(member, out var found) || found is not JsonNumber number || !number.TryToInt64(out var wide) || wide is < int.MinValue or > int.MaxValue)
            return false;
        value = (int)wide;
        return true;
    }
}
