using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Contracts.Engine.Bodies;

/// <summary>Bodies as text, by the character set of their content type.</summary>
internal static class BodyText
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of the body; false when its bytes are not text of the character set.</summary>
    public static bool TryDecode(Body body, ContentType? type, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = EncodingOf(type).GetString(body.Bytes.Span).TrimStart('\uFEFF');
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }

    /// <summary>The same body in UTF-8, in which all comparisons read.</summary>
    public static Body InUtf8(Body body, ContentType? type)
    {
        var encoding = EncodingOf(type);
        return encoding is UTF8Encoding || !TryDecode(body, type, out var text) ? body : Body.FromText(text, body.ContentType);
    }

    private static Encoding EncodingOf(ContentType? type)
    {
        if (type?.Parameter("charset") is not { } name || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return StrictUtf8;

        try
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding is UTF8Encoding or ASCIIEncoding ? StrictUtf8 : encoding;
        }
        catch (ArgumentException)
        {
            // A character set that .NET does not know, or no such name: most texts are UTF-8 whatever they say.
            return StrictUtf8;
        }
    }
}
