using System.Numerics;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>Decimals as bytes: the digits as one number, highest byte first, two's complement. Nothing is ever rounded.</summary>
internal static class Decimals
{
    public static byte[] Write(decimal value, AvroType type)
    {
        var (precision, scale) = (type.LogicalType!.Precision, type.LogicalType.Scale);
        var digits = Digits(value) * BigInteger.Pow(10, Math.Max(0, scale - value.Scale));
        for (var extra = value.Scale - scale; extra > 0; extra--)
        {
            digits = BigInteger.DivRem(digits, 10, out var rest);
            if (!rest.IsZero)
                throw new AvroMappingException($"{value} has more than the {scale} digits behind the point that the schema has room for.");
        }

        if (BigInteger.Abs(digits) >= BigInteger.Pow(10, precision))
            throw new AvroMappingException($"{value} has more than the {precision} digits that the schema has room for.");
        var bytes = digits.ToByteArray(isBigEndian: true);
        return type is AvroFixed size ? Padded(bytes, size.Size, digits.Sign < 0) : bytes;
    }

    public static decimal Read(ReadOnlySpan<byte> bytes, AvroType type)
    {
        var digits = new BigInteger(bytes, isBigEndian: true);
        var scale = type.LogicalType!.Scale;
        while (scale > 0 && (scale > 28 || BigInteger.Abs(digits) > Largest) && (digits % 10).IsZero)
            (digits, scale) = (digits / 10, scale - 1);
        if (scale > 28 || BigInteger.Abs(digits) > Largest)
            throw new AvroMappingException($"{digits}e-{scale} has more digits than a decimal keeps.");
        var magnitude = BigInteger.Abs(digits);
        return new decimal((int)(uint)(magnitude & uint.MaxValue), (int)(uint)((magnitude >> 32) & uint.MaxValue), (int)(uint)(magnitude >> 64), digits.Sign < 0, (byte)scale);
    }

    private static BigInteger Largest { get; } = (BigInteger.One << 96) - 1;

    private static BigInteger Digits(decimal value)
    {
        var bits = decimal.GetBits(value);
        var magnitude = (uint)bits[0] | (BigInteger)(uint)bits[1] << 32 | (BigInteger)(uint)bits[2] << 64;
        return value < 0 ? -magnitude : magnitude;
    }

    private static byte[] Padded(byte[] bytes, int size, bool negative)
    {
        if (bytes.Length > size)
            throw new AvroMappingException($"The number needs {bytes.Length} bytes, and the schema has {size}.");
        var padded = new byte[size];
        padded.AsSpan(0, size - bytes.Length).Fill(negative ? (byte)0xFF : (byte)0);
        bytes.CopyTo(padded, size - bytes.Length);
        return padded;
    }
}
