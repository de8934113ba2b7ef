using System.Text;
using System.Text.Json;

namespace Contracts.Engine.Json;

/// <summary>JSON values made here.</summary>
internal static class JsonValues
{
    public static JsonElement Of(string text) => JsonElement.Parse(JsonSerializedText(text));

    public static JsonElement Of(long number) => JsonElement.Parse(number.ToString());

    public static JsonElement Of(bool value) => JsonElement.Parse(value ? "true" : "false");

    /// <summary>A number as it is to be written: <c>1.50</c>.</summary>
    public static JsonElement OfNumber(string digits) => JsonElement.Parse(digits);

    /// <summary>A list; what is not there is null in it.</summary>
    public static JsonElement OfList(IEnumerable<JsonElement?> items) =>
        JsonElement.Parse($"[{string.Join(',', items.Select(item => item?.GetRawText() ?? "null"))}]");

    private static byte[] JsonSerializedText(string text)
    {
        // A half of a surrogate pair cannot be written as JSON.
        var encoded = JsonEncodedText.Encode(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        return [(byte)'"', .. encoded.EncodedUtf8Bytes, (byte)'"'];
    }
}
