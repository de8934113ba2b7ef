using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Contracts.Engine.Text;

/// <summary>What a pattern says about a text.</summary>
internal enum RegexVerdict
{
    /// <summary>The whole text matches.</summary>
    Matches,

    /// <summary>It does not.</summary>
    Differs,

    /// <summary>The pattern cannot be used; <see cref="PactRegex.Error"/> says why.</summary>
    Invalid,

    /// <summary>It took too long to find out.</summary>
    Undecided,
}

/// <summary>
/// A pattern of a pact on the engine of .NET. The Pact tools read patterns as Ruby does and match whole values; matching in linear time is used
/// wherever the pattern allows it, and a time limit everywhere, so that no pact can hang a build.
/// </summary>
internal sealed class PactRegex
{
    /// <summary>A text that takes longer counts as not matching.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);

    /// <summary>How many patterns are kept ready; a process has rarely more, and a run through ten thousand pacts must not keep all of theirs.</summary>
    private const int Kept = 1024;

    /// <summary>Longer patterns are refused: nobody writes them, and making them ready takes more than linear memory.</summary>
    private const int LongestPattern = 20_000;

    private static readonly ConcurrentDictionary<string, PactRegex> Known = new();

    private readonly Regex? _regex;
    private readonly string _translated;

    private PactRegex(Regex? regex, string translated, string? error) => (_regex, _translated, Error) = (regex, translated, error);

    /// <summary>Why the pattern cannot be used; null when it can.</summary>
    public string? Error { get; }

    public static PactRegex Of(string pattern)
    {
        if (Known.TryGetValue(pattern, out var known))
            return known;

        if (Known.Count >= Kept)
            Known.Clear();
        return Known.GetOrAdd(pattern, Ready);
    }

    public RegexVerdict Match(string text)
    {
        if (_regex is null)
            return RegexVerdict.Invalid;
        if (_regex.Options.HasFlag(RegexOptions.NonBacktracking))
            return Match(_regex, text);
        if (RegexBudget.IsSpent)
            return RegexVerdict.Undecided;

        var started = Stopwatch.GetTimestamp();
        var verdict = Match(_regex, text);
        RegexBudget.Spend(started);
        return verdict;
    }

    private static RegexVerdict Match(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text) ? RegexVerdict.Matches : RegexVerdict.Differs;
        }
        catch (RegexMatchTimeoutException)
        {
            return RegexVerdict.Undecided;
        }
    }

    /// <summary>What the first group takes of a text that holds the pattern somewhere; null when it does not, or has no group.</summary>
    public string? Capture(string text)
    {
        if (_regex is null)
            return null;

        try
        {
            var group = Regex.Match(text, _translated, RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeLimit).Groups["1"];
            return group.Success ? group.Value : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static PactRegex Ready(string pattern)
    {
        if (pattern.Length > LongestPattern)
            return new PactRegex(null, "", $"it is longer than {LongestPattern} characters");

        var translation = new RegexTranslator(pattern);
        var translated = translation.Run();
        return translated is null ? new PactRegex(null, "", translation.Error) : Ready(translated, RegexOptions.NonBacktracking);
    }

    private static PactRegex Ready(string translated, RegexOptions engine)
    {
        try
        {
            return new PactRegex(new Regex($"\\A(?:{translated})\\z", engine | RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeLimit), translated, null);
        }
        catch (NotSupportedException) when (engine == RegexOptions.NonBacktracking)
        {
            return Ready(translated, RegexOptions.None);
        }
        catch (ArgumentException exception)
        {
            return new PactRegex(null, "", exception.Message);
        }
    }
}
