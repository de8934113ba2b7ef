using System.Globalization;

namespace Interop.Tests.BothWays.Requests;

/// <summary>The answer of a server that closes the connection after it.</summary>
internal sealed record WireAnswer(int Status, string Head, string Body)
{
    /// <summary>A header that comes once; null where it does not.</summary>
    public string? Header(string name) => Head.Split("\r\n").Select(line => line.Split(": ", 2)).SingleOrDefault(line => line[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[^1];

    public static WireAnswer Read(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (!text.StartsWith("HTTP/1.", StringComparison.Ordinal) || end < 0)
            throw new InvalidDataException($"This is no answer: {text}");
        return new(int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), text[..end], text[(end + 4)..]);
    }
}
