using System.Collections.Immutable;

namespace Contracts.Engine.Generators.Patterns;

/// <summary>Reads the parts of a pattern that texts can be made of. What only looks (anchors, word boundaries, look-around) is left out: the made text is checked.</summary>
internal sealed class PatternParser(string pattern)
{
    /// <summary>How often a part without an upper bound is repeated more than it must be.</summary>
    private const int OpenRepeats = 10;

    private const int MaxDepth = 100;

    private int _at;
    private int _depth;
    private bool _failed;

    /// <summary>The pattern; null when it has parts that no text can be made of here.</summary>
    public Pattern? Parse()
    {
        var parsed = Alternatives();
        return _failed || _at < pattern.Length ? null : parsed;
    }

    private bool IsAt(char c) => _at < pattern.Length && pattern[_at] == c;

    private bool Take(char c)
    {
        if (!IsAt(c))
            return false;

        _at++;
        return true;
    }

    private Sequence Fail()
    {
        _failed = true;
        return new Sequence([]);
    }

    private Pattern Alternatives()
    {
        if (++_depth > MaxDepth)
            return Fail();

        var parts = ImmutableArray.CreateBuilder<Pattern>();
        do
            parts.Add(Items());
        while (!_failed && Take('|'));
        _depth--;
        return parts.Count == 1 ? parts[0] : new Choice(parts.ToImmutable());
    }

    private Sequence Items()
    {
        var parts = ImmutableArray.CreateBuilder<Pattern>();
        while (!_failed && _at < pattern.Length && pattern[_at] is not ('|' or ')'))
        {
            var item = Item();
            while (!_failed && Quantifier() is var (min, max))
                item = new Repeat(item, min, max);
            parts.Add(item);
        }

        return new Sequence(parts.ToImmutable());
    }

    private Pattern Item()
    {
        var c = pattern[_at++];
        return c switch
        {
            '^' or '$' => new Sequence([]),
            '.' => new OneOf(PatternCharacters.Word),
            '(' => Group(),
            '[' => Class(),
            '\\' => Escape(),
            _ => new OneOf([c]),
        };
    }

    private Pattern Group()
    {
        var looks = false;
        if (Take('?'))
        {
            looks = IsAt('=') || IsAt('!') || (IsAt('<') && _at + 1 < pattern.Length && pattern[_at + 1] is '=' or '!');
            if (IsAt('<') && !looks)
                _at = Math.Max(pattern.IndexOf('>', _at) + 1, _at + 1);
            else
                SkipGroupHead();
        }

        var inner = IsAt(')') ? new Sequence([]) : Alternatives();
        if (!Take(')'))
            return Fail();

        return looks ? new Sequence([]) : inner;
    }

    /// <summary>What stands between the question mark of a group and its pattern: flags and a colon, or a sign.</summary>
    private void SkipGroupHead()
    {
        while (_at < pattern.Length && (char.IsAsciiLetter(pattern[_at]) || pattern[_at] is '-' or '<'))
            _at++;
        if (_at < pattern.Length && pattern[_at] is ':' or '=' or '!' or '>')
            _at++;
    }

    private Pattern Class()
    {
        var reader = new PatternClassReader(pattern, _at);
        var characters = reader.Read();
        _at = reader.End;
        return characters.IsEmpty ? Fail() : new OneOf(characters);
    }

    private Pattern Escape()
    {
        if (_at >= pattern.Length)
            return Fail();

        var escape = PatternCharacters.OfEscape(pattern, ref _at);
        if (escape is { IsEmpty: true })
            return new Sequence([]);
        return escape is { } characters ? new OneOf(characters) : Fail();
    }

    private (int Min, int Max)? Quantifier()
    {
        if (_at >= pattern.Length)
            return null;

        (int Min, int Max)? bounds = pattern[_at] switch
        {
            '*' => (0, OpenRepeats),
            '+' => (1, 1 + OpenRepeats),
            '?' => (0, 1),
            _ => null,
        };
        if (bounds is not null)
            _at++;
        else if (pattern[_at] == '{')
            bounds = Counted();

        // Lazy and possessive repeats match the same whole texts.
        if (bounds is not null && _at < pattern.Length && pattern[_at] is '?' or '+')
            _at++;
        return bounds;
    }

    private (int Min, int Max)? Counted()
    {
        var end = pattern.IndexOf('}', _at);
        var bounds = end < 0 ? [] : pattern[(_at + 1)..end].Split(',');
        (int Min, int Max)? counted = bounds switch
        {
            [var exact] when int.TryParse(exact, out var count) => (count, count),
            ["", var most] when int.TryParse(most, out var max) => (0, max),
            [var least, ""] when int.TryParse(least, out var min) => (min, min + OpenRepeats),
            [var least, var most] when int.TryParse(least, out var min) && int.TryParse(most, out var max) && max >= min => (min, max),
            _ => null,
        };
        if (counted is { } found)
        {
            _at = end + 1;
            return (Math.Min(found.Min, Pattern.Longest), Math.Min(found.Max, Pattern.Longest));
        }

        Fail();
        return null;
    }
}
