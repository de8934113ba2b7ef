using System.Text;

namespace Contracts.Engine.Bodies;

/// <summary>The syntax that header values share: separators count only outside of quotes.</summary>
internal static class HeaderText
{
    public static IReadOnlyList<string> Split(string text, char separator)
    {
        if (!text.Contains(separator))
            return [text];

        var parts = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && quoted)
                i++;
            else if (text[i] == '"')
                quoted = !quoted;
            else if (text[i] == separator && !quoted)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    public static string Unquote(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"')
            return text;

        var inside = text.AsSpan(1, text.Length - 2);
        if (!inside.Contains('\\'))
            return inside.ToString();

        var result = new StringBuilder();
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '\\' && i + 1 < inside.Length)
                i++;
            result.Append(inside[i]);
        }

        return result.ToString();
    }
}
