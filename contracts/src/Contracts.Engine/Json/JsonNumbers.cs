using System.Runtime.InteropServices;
using System.Text.Json;

namespace Contracts.Engine.Json;

/// <summary>Numbers keep the kind they are written with: 1 is an integer, 1.0 and 1e0 are decimals.</summary>
internal static class JsonNumbers
{
    /// <summary>Written without fraction and exponent, and of at most 64 bits: larger ones are decimals for all Pact tools.</summary>
    public static bool IsInteger(JsonElement number) =>
        JsonMarshal.GetRawUtf8Value(number).IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0
        && (number.TryGetInt64(out _) || number.TryGetUInt64(out _));

    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right)))
            return true;

        if (IsInteger(left) || IsInteger(right))
            return false;

        // Exact where the digits fit: prices are not to be equal by rounding.
        return left.TryGetDecimal(out var exactLeft) && right.TryGetDecimal(out var exactRight) && (exactLeft != 0 || exactRight != 0)
            ? exactLeft == exactRight
            : left.GetDouble().Equals(right.GetDouble());
    }
}
