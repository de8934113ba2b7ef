using System.Collections.Immutable;

namespace Contracts.Engine.Generators.Patterns;

/// <summary>Reads the characters of one class in brackets.</summary>
internal sealed class PatternClassReader(string pattern, int start)
{
    private readonly HashSet<char> _characters = [];
    private int _at = start;
    private bool _failed;

    /// <summary>The place after the class.</summary>
    public int End => _at;

    /// <summary>The characters; none when the class cannot be read or has none.</summary>
    public ImmutableArray<char> Read()
    {
        var negated = _at < pattern.Length && pattern[_at] == '^';
        if (negated)
            _at++;

        for (var first = true; !_failed && _at < pattern.Length && (pattern[_at] != ']' || first); first = false)
            Member();
        _failed |= _at >= pattern.Length;
        _at = Math.Min(_at + 1, pattern.Length);
        if (_failed)
            return [];

        return negated ? [.. PatternCharacters.Printable.Where(c => !_characters.Contains(c))] : [.. _characters.Order()];
    }

    private void Member()
    {
        if (pattern.AsSpan(_at).StartsWith("[:") && pattern.IndexOf(":]", _at, StringComparison.Ordinal) is > 0 and var end)
        {
            AddAll(PatternCharacters.OfName(pattern[(_at + 2)..end]));
            _at = end + 2;
            return;
        }

        var c = pattern[_at++];
        if (c == '[' || (c == '&' && _at < pattern.Length && pattern[_at] == '&'))
        {
            // Classes within classes and intersections: rare in patterns that texts are made of.
            _failed = true;
        }
        else if (c == '\\')
        {
            var characters = _at < pattern.Length ? PatternCharacters.OfEscape(pattern, ref _at) : null;
            if (characters is [var single])
                Range(single);
            else
                AddAll(characters);
        }
        else
        {
            Range(c);
        }
    }

    private void AddAll(ImmutableArray<char>? characters)
    {
        _failed |= characters is null;
        _characters.UnionWith(characters ?? []);
    }

    private void Range(char from)
    {
        if (_at + 1 >= pattern.Length || pattern[_at] != '-' || pattern[_at + 1] == ']')
        {
            _characters.Add(from);
            return;
        }

        _at++;
        var to = pattern[_at++];
        if (to == '\\' && _at < pattern.Length)
            to = PatternCharacters.OfEscape(pattern, ref _at) is [var single] ? single : '\0';
        if (to < from)
            _failed = true;
        for (int code = from; code <= to; code++)
            _characters.Add((char)code);
    }
}
