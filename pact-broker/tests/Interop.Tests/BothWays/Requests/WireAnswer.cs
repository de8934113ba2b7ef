using System.Globalization;

namespace Interop.Tests.BothWays.Requests;

/// <summary>The answer of a server that closes the connection after it.</summary>
internal sealed record WireAnswer(int Status, string Body)
{
    public static WireAnswer Read(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (!text.StartsWith("HTTP/1.", StringComparison.Ordinal) || end < 0)
            throw new InvalidDataException($"This is no answer: {text}");
        return new(int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), text[(end + 4)..]);
    }
}
