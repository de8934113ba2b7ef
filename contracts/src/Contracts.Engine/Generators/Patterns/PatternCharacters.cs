using System.Collections.Immutable;
using System.Globalization;

namespace Contracts.Engine.Generators.Patterns;

/// <summary>The characters that escapes and classes of patterns stand for: of each, some that people can read.</summary>
internal static class PatternCharacters
{
    public static readonly ImmutableArray<char> Digits = [.. "0123456789"];
    public static readonly ImmutableArray<char> Word = [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"];
    public static readonly ImmutableArray<char> Printable = [.. Enumerable.Range(' ', 95).Select(code => (char)code)];
    private static readonly ImmutableArray<char> Hexadecimal = [.. "0123456789abcdef"];
    private static readonly ImmutableArray<char> Upper = [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    private static readonly ImmutableArray<char> Lower = [.. "abcdefghijklmnopqrstuvwxyz"];
    private static readonly ImmutableArray<char> Punctuation = [.. "!#%&*,-./:;?@_"];

    /// <summary>The characters of the escape whose letter is next; none for an escape that only looks; null for one that is not known here.</summary>
    public static ImmutableArray<char>? OfEscape(string pattern, ref int at)
    {
        var c = pattern[at++];
        switch (c)
        {
            case 'x' or 'u' when ReadCode(pattern, ref at, c == 'x' ? 2 : 4) is { } code:
                return [code];
            case 'p' or 'P':
                return OfProperty(pattern, ref at, negated: c == 'P');
            default:
                return OfLetter(c);
        }
    }

    public static ImmutableArray<char>? OfName(string name) => name.ToLowerInvariant() switch
    {
        "alpha" or "l" or "letter" => [.. Upper, .. Lower],
        "digit" or "nd" or "n" => Digits,
        "alnum" => [.. Upper, .. Lower, .. Digits],
        "upper" or "lu" => Upper,
        "lower" or "ll" => Lower,
        "space" or "blank" or "z" or "zs" => [' '],
        "punct" or "p" => Punctuation,
        "xdigit" => Hexadecimal,
        "word" => Word,
        "graph" or "print" or "ascii" => Printable.Remove(' '),
        _ => null,
    };

    private static ImmutableArray<char>? OfLetter(char c) => c switch
    {
        'd' => Digits,
        'w' => Word,
        's' => [' '],
        'h' => Hexadecimal,
        'D' => [.. Printable.Except(Digits)],
        'W' => [.. Printable.Except(Word)],
        'S' => Printable.Remove(' '),
        'H' => [.. Printable.Where(character => !char.IsAsciiHexDigit(character))],
        'n' or 'R' => ['\n'],
        'r' => ['\r'],
        't' => ['\t'],
        'f' => ['\f'],
        'v' => ['\v'],
        'e' => ['\u001B'],
        'b' or 'B' or 'A' or 'z' or 'Z' or 'G' => [],
        _ when char.IsAsciiLetterOrDigit(c) => null,
        _ => [c],
    };

    private static ImmutableArray<char>? OfProperty(string pattern, ref int at, bool negated)
    {
        var end = pattern.IndexOf('}', at);
        if (at >= pattern.Length || pattern[at] != '{' || end < 0)
            return null;

        var characters = OfName(pattern[(at + 1)..end]);
        at = end + 1;
        return negated && characters is { } known ? [.. Printable.Except(known)] : characters;
    }

    private static char? ReadCode(string pattern, ref int at, int digits)
    {
        if (at + digits > pattern.Length || !int.TryParse(pattern.AsSpan(at, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            return null;

        at += digits;
        return (char)code;
    }
}
