using System.Collections.Frozen;

namespace Contracts.Engine.Text;

/// <summary>What POSIX classes (<c>[:alpha:]</c>) and properties (<c>\p{Alpha}</c>, <c>\p{Greek}</c>) stand for inside a class of .NET.</summary>
internal static class RegexProperties
{
    private static readonly FrozenDictionary<string, (string Ranges, string? Negated)> Known =
        new Dictionary<string, (string, string?)>
        {
            ["alpha"] = (@"\p{L}\p{M}", null),
            ["digit"] = (@"\d", @"\D"),
            ["alnum"] = (@"\p{L}\p{M}\p{Nd}", null),
            ["upper"] = (@"\p{Lu}", @"\P{Lu}"),
            ["lower"] = (@"\p{Ll}", @"\P{Ll}"),
            ["space"] = (@"\s", @"\S"),
            ["blank"] = (@"\t\p{Zs}", null),
            ["cntrl"] = (@"\p{Cc}", @"\P{Cc}"),
            ["punct"] = (@"\p{P}$+<=>^`|~", null),
            ["graph"] = (@"\p{L}\p{M}\p{N}\p{P}\p{S}", @"\p{C}\p{Z}"),
            ["print"] = (@"\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}", null),
            ["xdigit"] = ("0-9a-fA-F", @"\0-/:-@G-`g-\uFFFF"),
            ["word"] = (@"\w", @"\W"),
            ["ascii"] = (@"\0-\x7F", @"\x80-\uFFFF"),
            ["any"] = (@"\0-\uFFFF", null),
            ["letter"] = (@"\p{L}", @"\P{L}"),
            ["number"] = (@"\p{N}", @"\P{N}"),
            ["punctuation"] = (@"\p{P}", @"\P{P}"),
            ["symbol"] = (@"\p{S}", @"\P{S}"),
            ["mark"] = (@"\p{M}", @"\P{M}"),
            ["latin"] = (@"A-Za-zªºÀ-ÖØ-öø-ʸ\u1E00-\u1EFF", null),
            ["greek"] = (@"\p{IsGreek}\p{IsGreekExtended}", null),
            ["cyrillic"] = (@"\p{IsCyrillic}\p{IsCyrillicSupplement}", null),
            ["hebrew"] = (@"\p{IsHebrew}", @"\P{IsHebrew}"),
            ["arabic"] = (@"\p{IsArabic}", @"\P{IsArabic}"),
            ["thai"] = (@"\p{IsThai}", @"\P{IsThai}"),
            ["hiragana"] = (@"\p{IsHiragana}", @"\P{IsHiragana}"),
            ["katakana"] = (@"\p{IsKatakana}", @"\P{IsKatakana}"),
            ["hangul"] = (@"\p{IsHangulSyllables}", @"\P{IsHangulSyllables}"),
            ["han"] = (@"\p{IsCJKUnifiedIdeographs}", @"\P{IsCJKUnifiedIdeographs}"),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Categories = new[]
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co", "Cn",
    }.ToFrozenSet();

    /// <summary>The inside of a class; null when the name is not known or has no negation that fits into a class.</summary>
    public static string? Ranges(string name, bool negated)
    {
        if (Categories.Contains(name))
            return negated ? $"\\P{{{name}}}" : $"\\p{{{name}}}";

        if (!Known.TryGetValue(name, out var known))
            return null;

        return negated ? known.Negated : known.Ranges;
    }
}
