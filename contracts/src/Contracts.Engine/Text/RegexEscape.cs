using System.Globalization;

namespace Contracts.Engine.Text;

/// <summary>One escape of a pattern in Ruby's syntax, rewritten for .NET.</summary>
internal readonly record struct RegexEscape(string Text, int Length, string? Error)
{
    private const string Hexadecimal = "0-9a-fA-F";
    private const string NotHexadecimal = @"\0-/:-@G-`g-\uFFFF";

    public static RegexEscape Read(string pattern, int at, bool inClass)
    {
        if (at + 1 >= pattern.Length)
            return new("", 1, "it ends with a backslash");

        var c = pattern[at + 1];
        return c switch
        {
            'h' => Same(Wrap(Hexadecimal)),
            'H' => Same(Wrap(NotHexadecimal)),
            'R' when !inClass => Same(@"(?:\r\n|[\n-\r\u0085\u2028\u2029])"),
            'X' when !inClass => Same(@"(?:\P{M}\p{M}*)"),
            'K' or 'g' when !inClass => new("", 2, $"\\{c} has no counterpart in .NET"),
            'p' or 'P' => Property(pattern, at, inClass),
            'x' when at + 2 < pattern.Length && pattern[at + 2] == '{' => CodePoint(pattern, at, inClass),
            'Z' or 'z' or 'A' or 'b' or 'B' or 'G' when !inClass => Same($"\\{c}"),
            _ => new($"\\{c}", 2, null),
        };

        string Wrap(string ranges) => inClass ? ranges : $"[{ranges}]";

        static RegexEscape Same(string text) => new(text, 2, null);
    }

    private static RegexEscape CodePoint(string pattern, int at, bool inClass)
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0 || !int.TryParse(pattern.AsSpan(at + 3, end - at - 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF)
            return new("", 2, "\\x{…} needs a code point in hexadecimal digits");

        if (code <= 0xFFFF)
            return new($"\\u{code:X4}", end + 1 - at, null);

        var pair = char.ConvertFromUtf32(code);
        return inClass
            ? new("", 2, "a class cannot hold characters beyond U+FFFF in .NET")
            : new($"(?:\\u{(int)pair[0]:X4}\\u{(int)pair[1]:X4})", end + 1 - at, null);
    }

    private static RegexEscape Property(string pattern, int at, bool inClass)
    {
        var negated = pattern[at + 1] == 'P';
        var end = pattern.IndexOf('}', at);
        if (at + 2 >= pattern.Length || pattern[at + 2] != '{' || end < 0)
            return new("", 2, "\\p needs a name in braces");

        var name = pattern[(at + 3)..end];
        if (name.StartsWith('^'))
            (name, negated) = (name[1..], !negated);

        return RegexProperties.Ranges(name, negated) is { } ranges
            ? new(inClass ? ranges : $"[{ranges}]", end + 1 - at, null)
            : new("", 2, $"the property '{name}' is not known{(negated ? " in its negated form" : "")}");
    }
}
