using System.Buffers.Binary;
using System.Numerics;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>What a value means by its logical type, such that two are equal if and only if they mean the same; worked out from the specification, and not by what is tested.</summary>
internal static class MeantValue
{
    /// <summary>The value's meaning; null where the type says none.</summary>
    public static object? Of(AvroType type, AvroDatum datum) => (type.LogicalType?.Name, datum) switch
    {
        (null, _) => null,
        ("decimal", BytesDatum bytes) => Number(new BigInteger(bytes.Value.Span, isBigEndian: true), BigInteger.Pow(10, type.LogicalType!.Scale)),
        ("date", IntDatum days) => ("date", days.Value),
        ("time-millis", IntDatum time) => ("time", (BigInteger)time.Value * 1_000_000),
        ("time-micros", LongDatum time) => ("time", (BigInteger)time.Value * 1_000),
        ("uuid", StringDatum text) => ("uuid", text.Value),
        ("uuid", BytesDatum bytes) => ("uuid", Convert.ToHexStringLower(bytes.Value.Span)),
        ("duration", BytesDatum parts) => ("duration", BinaryPrimitives.ReadUInt32LittleEndian(parts.Value.Span), Convert.ToHexStringLower(parts.Value.Span[4..])),
        (var name, LongDatum time) => (name[..name.LastIndexOf('-')], time.Value * (BigInteger)(name[(name.LastIndexOf('-') + 1)..] switch { "millis" => 1_000_000, "micros" => 1_000, _ => 1 })),
        _ => throw new InvalidOperationException($"{datum} is no {type.LogicalType!.Name}."),
    };

    private static (string Kind, BigInteger Digits, BigInteger Unit) Number(BigInteger digits, BigInteger unit)
    {
        var common = BigInteger.GreatestCommonDivisor(digits, unit);
        return ("decimal", digits / common, unit / common);
    }
}
