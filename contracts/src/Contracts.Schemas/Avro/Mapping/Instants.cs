namespace Contracts.Schemas.Avro.Mapping;

/// <summary>Points in time as numbers. What is finer than the unit is cut off.</summary>
internal static class Instants
{
    public static DateOnly Epoch { get; } = new(1970, 1, 1);

    public static bool TryWrite(string logicalType, DateTimeOffset instant, out long number)
    {
        var ticks = instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        number = logicalType switch
        {
            "timestamp-millis" => (long)Math.Floor(ticks / (decimal)TimeSpan.TicksPerMillisecond),
            "timestamp-micros" => (long)Math.Floor(ticks / (decimal)TimeSpan.TicksPerMicrosecond),
            "timestamp-nanos" => checked(ticks * TimeSpan.NanosecondsPerTick),
            _ => long.MinValue,
        };
        return number != long.MinValue;
    }

    public static bool TryRead(string logicalType, long number, out DateTimeOffset instant)
    {
        var ticks = logicalType switch
        {
            "timestamp-millis" => checked(number * TimeSpan.TicksPerMillisecond),
            "timestamp-micros" => checked(number * TimeSpan.TicksPerMicrosecond),
            "timestamp-nanos" => number / TimeSpan.NanosecondsPerTick,
            _ => long.MinValue,
        };
        instant = ticks == long.MinValue ? default : DateTimeOffset.UnixEpoch.AddTicks(ticks);
        return ticks != long.MinValue;
    }

    /// <exception cref="AvroMappingException">Nobody knows where the clock stood that showed this time.</exception>
    public static DateTimeOffset Of(DateTime time) => time.Kind == DateTimeKind.Utc
        ? new DateTimeOffset(time)
        : throw new AvroMappingException($"The time {time:O} is {time.Kind}, and an event needs a point in time: use a DateTimeOffset, or a DateTime of kind Utc.");
}
