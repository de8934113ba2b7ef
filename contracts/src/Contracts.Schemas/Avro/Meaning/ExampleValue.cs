using System.Globalization;
using System.Numerics;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning;

/// <summary>Values as people would write them, of which one sees at once that they are read as something else.</summary>
internal static class ExampleValue
{
    private const int LargestFixed = 10_000;
    private const string Amount = "12995";

    private static readonly Guid Id = new("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    /// <summary>A value of the writer; where it says no meaning, one that has the reader's.</summary>
    public static AvroDatum? Of(AvroType reader, AvroType writer) => writer.LogicalType is null && reader.Kind == writer.Kind ? Of(reader) : Of(writer);

    /// <summary>A decimal of these digits; null where the type is too large to show.</summary>
    public static AvroDatum? Decimal(BigInteger digits, AvroType type)
    {
        var bytes = digits.ToByteArray(isBigEndian: true);
        return type switch
        {
            AvroFixed { Size: > LargestFixed } => null,
            AvroFixed padded => new BytesDatum((byte[])[.. new byte[padded.Size - bytes.Length], .. bytes]),
            _ => new BytesDatum(bytes),
        };
    }

    private static AvroDatum? Of(AvroType type) => (type.Kind, type.LogicalType?.Name) switch
    {
        (_, "decimal") => Decimal(BigInteger.Parse(Amount[..Math.Min(Amount.Length, type.LogicalType!.Precision)], CultureInfo.InvariantCulture), type),
        (AvroKind.Fixed, "uuid") => new BytesDatum(Id.ToByteArray(bigEndian: true)),
        (_, "uuid") => new StringDatum(Id.ToString()),
        (_, "duration") => new BytesDatum((byte[])[1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]),
        (_, "time-millis") => new IntDatum(45_296_000),
        (_, "time-micros") => new LongDatum(45_296_000_000),
        (_, "timestamp-micros" or "local-timestamp-micros") => new LongDatum(1_000_000_000_000_000),
        (_, "timestamp-nanos" or "local-timestamp-nanos") => new LongDatum(1_000_000_000_000_000_000),
        (AvroKind.Int, _) => new IntDatum(20_000),
        (AvroKind.Long, _) => new LongDatum(1_000_000_000_000),
        (AvroKind.String, _) => new StringDatum("129.95"),
        (AvroKind.Bytes, _) => new BytesDatum((byte[])[0x32, 0xC3]),
        _ => null,
    };
}
