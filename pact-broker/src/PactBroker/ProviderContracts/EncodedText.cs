using System.Text;

namespace PactBroker.ProviderContracts;

/// <summary>A text that travels as Base64.</summary>
internal static class EncodedText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; or, where there is none, what is wrong.</summary>
    public static string? Read(string encoded, int longest, out string? problem)
    {
        var buffer = new byte[(encoded.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(encoded, buffer, out var length))
        {
            problem = "is not valid Base64";
            return null;
        }

        if (length > longest)
        {
            problem = $"is longer than {longest} bytes";
            return null;
        }

        try
        {
            var text = Strict.GetString(buffer, 0, length);
            // PostgreSQL stores every character but this one.
            problem = text.Contains('\0', StringComparison.Ordinal) ? "cannot contain the character U+0000" : null;
            return problem is null ? text : null;
        }
        catch (DecoderFallbackException)
        {
            problem = "is not UTF-8 text";
            return null;
        }
    }
}
