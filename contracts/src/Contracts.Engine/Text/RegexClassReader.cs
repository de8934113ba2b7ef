using System.Text;

namespace Contracts.Engine.Text;

/// <summary>Rewrites one class in brackets: POSIX names, classes within classes and intersections are Ruby's alone.</summary>
internal sealed class RegexClassReader(string pattern, int start)
{
    private int _at = start;

    /// <summary>Why the class cannot be rewritten; null when it could be.</summary>
    public string? Error { get; private set; }

    /// <summary>The place after the class.</summary>
    public int End => _at;

    public string Run()
    {
        _at++;
        var negated = Take("^");
        var parts = new List<string>();
        var current = new StringBuilder();
        var first = true;
        while (Error is null)
        {
            if (_at >= pattern.Length)
                Error = "a class is not closed with ']'";
            else if (pattern[_at] == ']' && !first)
                break;
            else if (Take("&&"))
                Close(parts, current);
            else
                Member(current);
            first = false;
        }

        _at = Math.Min(_at + 1, pattern.Length);
        Close(parts, current);
        return Print(parts, negated);
    }

    /// <summary>An intersection looks ahead with all parts but the last, which takes the character.</summary>
    private static string Print(List<string> parts, bool negated)
    {
        if (parts.Count == 1)
            return $"[{(negated ? "^" : "")}{parts[0]}]";

        var all = string.Concat(parts.SkipLast(1).Select(part => $"(?=[{part}])")) + $"[{parts[^1]}]";
        return negated ? $@"(?:(?!{all})[\s\S])" : $"(?:{all})";
    }

    private static void Close(List<string> parts, StringBuilder current)
    {
        parts.Add(current.Length == 0 ? @"\0-\uFFFF" : current.ToString());
        current.Clear();
    }

    private void Member(StringBuilder current)
    {
        var c = pattern[_at];
        if (c == '\\')
        {
            var escape = RegexEscape.Read(pattern, _at, inClass: true);
            Error = escape.Error;
            _at += escape.Length;
            current.Append(escape.Text);
        }
        else if (c == '[' && pattern.AsSpan(_at).StartsWith("[:") && pattern.IndexOf(":]", _at + 2, StringComparison.Ordinal) is > 0 and var end)
        {
            Posix(current, end);
        }
        else if (c == '[')
        {
            Nested(current);
        }
        else
        {
            current.Append(c == ']' ? "\\]" : c.ToString());
            _at++;
        }
    }

    private void Posix(StringBuilder current, int end)
    {
        var name = pattern[(_at + 2)..end];
        var negated = name.StartsWith('^');
        var ranges = RegexProperties.Ranges(negated ? name[1..] : name, negated);
        if (ranges is null)
            Error = $"the class [:{name}:] is not known or cannot be negated";
        current.Append(ranges);
        _at = end + 2;
    }

    /// <summary>A class within a class adds to it. A negated one only fits where it is a whole part of an intersection.</summary>
    private void Nested(StringBuilder current)
    {
        var inner = new RegexClassReader(pattern, _at);
        var text = inner.Run();
        Error = inner.Error;
        _at = inner.End;
        var isWholePart = current.Length == 0 && (_at >= pattern.Length || pattern[_at] == ']' || pattern.AsSpan(_at).StartsWith("&&"));
        if (!text.StartsWith('[') || (text.StartsWith("[^", StringComparison.Ordinal) && !isWholePart))
            Error ??= "a negated class or an intersection cannot be a part of another class in .NET";
        else
            current.Append(text, 1, text.Length - 2);
    }

    private bool Take(string text)
    {
        if (!pattern.AsSpan(_at).StartsWith(text))
            return false;

        _at += text.Length;
        return true;
    }
}
