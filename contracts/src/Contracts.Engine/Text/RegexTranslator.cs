using System.Buffers;
using System.Text;

namespace Contracts.Engine.Text;

/// <summary>
/// Rewrites a pattern in Ruby's syntax, as the Pact tools read it, to that of .NET. Most of both is the same; different are <c>\h</c>, <c>\R</c>, <c>\X</c>,
/// <c>(?m)</c>, possessive quantifiers, POSIX and nested classes, class intersections, <c>{,n}</c> and names of properties.
/// </summary>
internal sealed class RegexTranslator(string pattern)
{
    private static readonly SearchValues<char> Flags = SearchValues.Create("imxaud-");

    private readonly StringBuilder _out = new();

    /// <summary>Where the groups that are still open begin in the output; the innermost is on top.</summary>
    private readonly Stack<int> _groups = [];

    private int _at;
    private bool _freeSpacing;

    /// <summary>Where the last complete item (character, class, group) begins in the output; -1 when there is none to repeat.</summary>
    private int _item = -1;

    /// <summary>What has no counterpart in .NET; null when <see cref="Run"/> gave a pattern.</summary>
    public string? Error { get; private set; }

    public string? Run()
    {
        while (_at < pattern.Length && Error is null)
            Step();

        if (_freeSpacing)
            _out.Append('\n');
        return Error is null ? _out.ToString() : null;
    }

    private void Step()
    {
        var c = pattern[_at];
        switch (c)
        {
            case '\\':
                Item(Escape);
                break;
            case '[':
                Item(Class);
                break;
            case '(':
                OpenGroup();
                break;
            case ')':
                _item = _groups.TryPop(out var start) ? start : -1;
                Copy(1);
                break;
            case '*' or '+' or '?':
                Copy(1);
                AfterQuantifier(possessive: true);
                break;
            case '{':
                Counted();
                break;
            case '#' when _freeSpacing:
                Copy(LengthOfLine());
                break;
            case '|' or '^':
                _item = -1;
                Copy(1);
                break;
            default:
                _item = _out.Length;
                Copy(char.IsHighSurrogate(c) && _at + 1 < pattern.Length ? 2 : 1);
                break;
        }
    }

    private void Item(Func<string?> read)
    {
        _item = _out.Length;
        _out.Append(read());
    }

    private void Copy(int count)
    {
        count = Math.Min(count, pattern.Length - _at);
        _out.Append(pattern, _at, count);
        _at += count;
    }

    private int LengthOfLine()
    {
        var end = pattern.IndexOf('\n', _at);
        return (end < 0 ? pattern.Length : end) - _at;
    }

    private string? Escape()
    {
        var escape = RegexEscape.Read(pattern, _at, inClass: false);
        Error = escape.Error;
        _at += escape.Length;
        return escape.Text;
    }

    private string? Class()
    {
        var reader = new RegexClassReader(pattern, _at);
        var text = reader.Run();
        Error = reader.Error;
        _at = reader.End;
        return text;
    }

    private void OpenGroup()
    {
        var rest = pattern.AsSpan(_at);
        if (rest.StartsWith("(?~"))
            Error = "the absence operator (?~…) has no counterpart in .NET";
        else if (rest.StartsWith("(?#"))
            Copy(Math.Max(rest.IndexOf(')') + 1, 3));
        else if (rest.Length > 2 && rest[1] == '?' && (char.IsAsciiLetter(rest[2]) || rest[2] == '-') && rest.IndexOfAny(':', ')') is > 0 and var end
            && !rest[2..end].ContainsAnyExcept(Flags))
            OpenFlags(rest[2..end], rest[end] == ')');
        else
            OpenPlain();
    }

    private void OpenPlain()
    {
        _groups.Push(_out.Length);
        _item = -1;
        Copy(1);
        if (_at < pattern.Length && pattern[_at] == '?')
            CopyGroupHead();
    }

    /// <summary>The characters after <c>(?</c> that say what sort of group it is; they are no items and no quantifiers.</summary>
    private void CopyGroupHead()
    {
        var rest = pattern.AsSpan(_at);
        var named = rest.StartsWith("?<") && !rest.StartsWith("?<=") && !rest.StartsWith("?<!");
        if (named || rest.StartsWith("?'"))
            Copy(Math.Max(rest[2..].IndexOf(named ? '>' : '\'') + 3, 2));
        else
            Copy(rest.StartsWith("?<") ? 3 : 2);
    }

    /// <summary><c>(?m)</c> and <c>(?m:…)</c>: what Ruby calls m, that a dot is any character, is s in .NET.</summary>
    private void OpenFlags(ReadOnlySpan<char> flags, bool closed)
    {
        _freeSpacing |= flags.Contains('x') && (!flags.Contains('-') || flags.IndexOf('x') < flags.IndexOf('-'));
        if (!closed)
            _groups.Push(_out.Length);
        _item = -1;
        _out.Append("(?").Append(flags.ToString().Replace('m', 's').Replace("a", "").Replace("u", "").Replace("d", "")).Append(closed ? ')' : ':');
        _at += flags.Length + 3;
    }

    private void Counted()
    {
        var end = pattern.IndexOf('}', _at);
        var inside = end < 0 ? "" : pattern[(_at + 1)..end];
        if (_item < 0 || !IsCount(inside))
        {
            _item = _out.Length;
            _out.Append("\\{");
            _at++;
            return;
        }

        _out.Append('{').Append(inside.StartsWith(',') ? "0" : "").Append(inside).Append('}');
        _at = end + 1;
        AfterQuantifier(possessive: false);
    }

    private static bool IsCount(string inside) =>
        inside.Length > 0 && inside != "," && inside.All(c => char.IsAsciiDigit(c) || c == ',') && inside.Count(c => c == ',') <= 1;

    /// <summary>A second plus: gives nothing back (<c>a++</c>), or after <c>{n}</c> only repeats again.</summary>
    private void AfterQuantifier(bool possessive)
    {
        if (_at < pattern.Length && pattern[_at] == '?')
        {
            Copy(1);
            return;
        }

        while (_at < pattern.Length && pattern[_at] is '+' or '*' or '{' && _item >= 0)
        {
            if (pattern[_at] != '+' || !possessive)
            {
                // Repeating a repetition is allowed in Ruby; .NET wants a group around the inner one.
                _out.Insert(_item, "(?:").Append(')');
                return;
            }

            _out.Insert(_item, "(?>").Append(')');
            _at++;
        }
    }
}
