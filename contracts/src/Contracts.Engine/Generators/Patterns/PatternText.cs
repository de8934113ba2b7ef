using System.Text;
using Contracts.Engine.Text;

namespace Contracts.Engine.Generators.Patterns;

/// <summary>Makes texts that match a pattern.</summary>
internal static class PatternText
{
    /// <summary>A pattern can ask for more than its parts say (a word boundary, look-around): then another text may do.</summary>
    private const int Attempts = 50;

    /// <summary>A text that matches the whole pattern; null when none was found.</summary>
    public static string? Generate(string pattern, Random random)
    {
        var regex = PactRegex.Of(pattern);
        if (regex.Error is not null || new PatternParser(pattern).Parse() is not { } parsed)
            return null;

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var text = new StringBuilder();
            parsed.Append(text, random);
            if (regex.Match(text.ToString()) == RegexVerdict.Matches)
                return text.ToString();
        }

        return null;
    }
}
