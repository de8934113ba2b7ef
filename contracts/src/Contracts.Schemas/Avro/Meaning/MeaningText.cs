using System.Globalization;
using System.Numerics;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning;

/// <summary>Types and values in words: what somebody understands who goes by the logical type.</summary>
internal static class MeaningText
{
    private const int LongestFraction = 100;
    private const string InUtc = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const string OnSomeClock = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF 'on a local clock'";
    private const decimal SecondsOfYear = 31_556_952;

    public static string Of(AvroType type) => type.LogicalType switch
    {
        null => $"plain {type.Word}",
        { Name: "decimal" } logical => $"decimal({logical.Precision}, {logical.Scale})",
        var logical => logical.Name,
    };

    public static string Of(AvroType type, AvroDatum datum) => (type.LogicalType?.Name, datum) switch
    {
        ("decimal", BytesDatum digits) => Decimal(new BigInteger(digits.Value.Span, isBigEndian: true), type.LogicalType!.Scale),
        ("date", IntDatum days) => Instant(days.Value * 86_400m, "yyyy-MM-dd"),
        ("time-millis", IntDatum time) => Time(time.Value / 1_000m),
        ("time-micros", LongDatum time) => Time(time.Value / 1_000_000m),
        ("timestamp-millis", LongDatum time) => Instant(time.Value / 1_000m, InUtc),
        ("timestamp-micros", LongDatum time) => Instant(time.Value / 1_000_000m, InUtc),
        ("timestamp-nanos", LongDatum time) => Instant(time.Value / 1_000_000_000m, InUtc),
        ("local-timestamp-millis", LongDatum time) => Instant(time.Value / 1_000m, OnSomeClock),
        ("local-timestamp-micros", LongDatum time) => Instant(time.Value / 1_000_000m, OnSomeClock),
        ("local-timestamp-nanos", LongDatum time) => Instant(time.Value / 1_000_000_000m, OnSomeClock),
        ("uuid", BytesDatum id) => new Guid(id.Value.Span, bigEndian: true).ToString(),
        ("duration", BytesDatum parts) => string.Create(CultureInfo.InvariantCulture, $"{Part(parts, 0)} months, {Part(parts, 4)} days and {Part(parts, 8)} ms"),
        (_, IntDatum number) => number.Value.ToString(CultureInfo.InvariantCulture),
        (_, LongDatum number) => number.Value.ToString(CultureInfo.InvariantCulture),
        (_, StringDatum text) => $"\"{text.Value}\"",
        (_, BytesDatum bytes) => $"0x{Convert.ToHexStringLower(bytes.Value.Span)}",
        _ => datum.ToString(),
    };

    private static string Decimal(BigInteger digits, int scale)
    {
        if (scale is 0 or > LongestFraction)
            return string.Create(CultureInfo.InvariantCulture, $"{digits}{(scale == 0 ? "" : $"e-{scale}")}");
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return $"{(digits.Sign < 0 ? "-" : "")}{text[..^scale]}.{text[^scale..]}";
    }

    private static string Instant(decimal seconds, string format)
    {
        var time = (decimal)TimeSpan.TicksPerSecond * seconds + DateTime.UnixEpoch.Ticks;
        return time >= 0 && time <= DateTime.MaxValue.Ticks
            ? new DateTime((long)time, DateTimeKind.Utc).ToString(format, CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"the year {1970 + Math.Floor(seconds / SecondsOfYear)}");
    }

    /// <summary>Beyond a day where the number is: nobody checks it.</summary>
    private static string Time(decimal seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(seconds / 3_600):00}:{Math.Floor(seconds / 60) % 60:00}:{seconds % 60:00.######}");

    private static uint Part(BytesDatum duration, int at) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(duration.Value.Span[at..]);
}
