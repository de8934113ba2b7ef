using System.Globalization;
using System.Numerics;

namespace Contracts.Schemas.Json;

/// <summary>A decimal number of any size, digits times a power of ten, kept without trailing zeros: 1, 1.0 and 10e-1 are one value.</summary>
internal sealed class ExactNumber : IComparable<ExactNumber>, IEquatable<ExactNumber>
{
    /// <summary>No computer has room for numbers beyond; what is written larger is taken as this large.</summary>
    private const long LargestExponent = 1_000_000_000_000;

    private readonly BigInteger _digits;
    private readonly long _exponent;
    private readonly int _length;

    private ExactNumber(BigInteger digits, long exponent)
    {
        if (digits.IsZero)
            exponent = 0;
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture);
        var significant = text.TrimEnd('0').Length;
        if (significant > 0 && significant < text.Length)
        {
            digits /= BigInteger.Pow(10, text.Length - significant);
            exponent += text.Length - significant;
        }

        (_digits, _exponent, _length) = (digits, exponent, Math.Max(1, significant));
    }

    public static ExactNumber Zero { get; } = new(0, 0);

    public static ExactNumber One { get; } = new(1, 0);

    public bool IsInteger => _exponent >= 0;

    public int Sign => _digits.Sign;

    /// <summary>Whether the whole number can be written out in a sane number of digits.</summary>
    public bool IsModest => Math.Abs(_exponent) + _length < 400;

    public static ExactNumber Of(BigInteger value) => new(value, 0);

    public static ExactNumber Parse(string json)
    {
        var mantissa = json.AsSpan();
        var exponent = 0L;
        var e = mantissa.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            exponent = Exponent(mantissa[(e + 1)..]);
            mantissa = mantissa[..e];
        }

        var point = mantissa.IndexOf('.');
        if (point < 0)
            return new ExactNumber(BigInteger.Parse(mantissa, CultureInfo.InvariantCulture), exponent);
        var digits = string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        return new ExactNumber(BigInteger.Parse(digits, CultureInfo.InvariantCulture), exponent - (mantissa.Length - point - 1));
    }

    /// <summary>Whether this is a whole number of times the other, which is not zero.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (_digits.IsZero)
            return true;
        var shift = _exponent - divisor._exponent;
        // Digits without trailing zeros are not divisible by ten.
        return shift >= 0 && (_digits * BigInteger.ModPow(10, shift, BigInteger.Abs(divisor._digits)) % divisor._digits).IsZero;
    }

    public int CompareTo(ExactNumber? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        if (Sign == 0)
            return 0;
        var size = (_length + _exponent).CompareTo(other._length + other._exponent);
        if (size != 0)
            return size * Sign;
        var shift = (int)(_exponent - other._exponent);
        return shift >= 0
            ? (_digits * BigInteger.Pow(10, shift)).CompareTo(other._digits)
            : _digits.CompareTo(other._digits * BigInteger.Pow(10, -shift));
    }

    public bool Equals(ExactNumber? other) => other is not null && _exponent == other._exponent && _digits == other._digits;

    public override bool Equals(object? obj) => Equals(obj as ExactNumber);

    public override int GetHashCode() => HashCode.Combine(_digits, _exponent);

    public static bool operator ==(ExactNumber? left, ExactNumber? right) => Equals(left, right);

    public static bool operator !=(ExactNumber? left, ExactNumber? right) => !Equals(left, right);

    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Exact, for modest numbers.</summary>
    public static ExactNumber operator +(ExactNumber left, ExactNumber right)
    {
        var exponent = Math.Min(left._exponent, right._exponent);
        return new ExactNumber(left.Shifted(exponent) + right.Shifted(exponent), exponent);
    }

    /// <summary>Exact, for modest numbers.</summary>
    public static ExactNumber operator *(ExactNumber left, ExactNumber right) => new(left._digits * right._digits, left._exponent + right._exponent);

    public static ExactNumber operator -(ExactNumber number) => new(-number._digits, number._exponent);

    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => left + (-right);

    /// <summary>The largest whole number that is not larger.</summary>
    public BigInteger Floor()
    {
        if (_exponent >= 0)
            return Shifted(0);
        var quotient = BigInteger.DivRem(_digits, BigInteger.Pow(10, (int)-_exponent), out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>How many times the other fits into this, rounded down. Exact, for modest numbers.</summary>
    public BigInteger FloorDivide(ExactNumber divisor)
    {
        var exponent = Math.Min(_exponent, divisor._exponent);
        var (over, under) = (Shifted(exponent), divisor.Shifted(exponent));
        var quotient = BigInteger.DivRem(over, under, out var rest);
        return !rest.IsZero && (rest.Sign < 0) != (under.Sign < 0) ? quotient - 1 : quotient;
    }

    /// <summary>As JSON: without exponent where that is short.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture);
        var sign = Sign < 0 ? "-" : "";
        return _exponent switch
        {
            > 30 or < -30 => $"{sign}{digits}e{_exponent}",
            >= 0 => sign + digits + new string('0', (int)_exponent),
            _ when digits.Length > -_exponent => $"{sign}{digits[..^(int)-_exponent]}.{digits[^(int)-_exponent..]}",
            _ => $"{sign}0.{digits.PadLeft((int)-_exponent, '0')}",
        };
    }

    private BigInteger Shifted(long exponent) => _digits * BigInteger.Pow(10, (int)(_exponent - exponent));

    private static long Exponent(ReadOnlySpan<char> text)
    {
        var digits = text.TrimStart("+-");
        var size = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, LargestExponent) : LargestExponent;
        return text[0] == '-' ? -size : size;
    }
}
