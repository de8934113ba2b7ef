using System.Text;

namespace Contracts.Engine.Matching;

/// <summary>Paths of requests, percent-encoded as they go over the wire.</summary>
internal static class RequestPath
{
    /// <summary>
    /// Whether two paths are the same request. Escapes stay what they are (<c>%2F</c> is no slash), but a pact may hold characters that can only travel
    /// escaped (<c>/café</c>), and hexadecimal digits have no case.
    /// </summary>
    public static bool AreSame(string expected, string actual) => Normalize(expected) == Normalize(actual);

    private static string Normalize(string path)
    {
        var text = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            var c = path[i];
            if (c == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                text.Append('%').Append(char.ToUpperInvariant(path[i + 1])).Append(char.ToUpperInvariant(path[i + 2]));
                i += 2;
            }
            else if (c is > ' ' and < '\u007F')
            {
                text.Append(c);
            }
            else
            {
                var length = char.IsHighSurrogate(c) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]) ? 2 : 1;
                foreach (var b in Encoding.UTF8.GetBytes(path.Substring(i, length)))
                    text.Append('%').Append(b.ToString("X2"));
                i += length - 1;
            }
        }

        return text.ToString();
    }
}
