using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Contracts.Engine.Documents;

namespace Contracts.Providers.Replay;

/// <summary>Writes a pact's path and query as they go over the wire.</summary>
internal static class RequestTarget
{
    public static Uri Build(Uri baseAddress, string path, ImmutableArray<QueryParameter>? query)
    {
        var target = new StringBuilder(baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        if (!path.StartsWith('/'))
            target.Append('/');
        target.Append(EncodePath(path));
        if (query is { IsEmpty: false } parameters)
            target.Append(path.Contains('?') ? '&' : '?').Append(EncodeQuery(parameters));
        return new Uri(target.ToString());
    }

    /// <summary>Escapes what may not stand in a path (spaces, non-ASCII, controls); escapes that are there stay as they are.</summary>
    public static string EncodePath(string path)
    {
        var encoded = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.Value is > 0x20 and < 0x7f && rune.Value is not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'))
                encoded.Append((char)rune.Value);
            else
                Escape(encoded, rune);
        }

        return encoded.ToString();
    }

    /// <summary>Parameters in the order of their names, values in theirs; form encoding. A null value is a name without <c>=</c>.</summary>
    public static string EncodeQuery(ImmutableArray<QueryParameter> parameters) => string.Join('&',
        from parameter in parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
        from value in parameter.Values
        select value is null ? EncodeForm(parameter.Name) : $"{EncodeForm(parameter.Name)}={EncodeForm(value)}");

    private static string EncodeForm(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
                encoded.Append('+');
            else if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '*' or '-' or '.' or '_'))
                encoded.Append((char)rune.Value);
            else
                Escape(encoded, rune);
        }

        return encoded.ToString();
    }

    private static void Escape(StringBuilder encoded, Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
    }
}
