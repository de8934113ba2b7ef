using System.Globalization;
using System.Text;

namespace Contracts.Schemas.JsonSchemas.Patterns;

/// <summary>Writes an ECMAScript pattern as .NET's engine understands it, where the two differ.</summary>
internal sealed class EcmaScriptTranslation
{
    private const string Word = "a-zA-Z0-9_";
    private const string Space = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string NotDigit = @"\u0000-\u002F\u003A-\uFFFF";
    private const string NotWord = @"\u0000-\u002F\u003A-\u0040\u005B-\u005E\u0060\u007B-\uFFFF";
    private const string NotSpace = @"\u0000-\u0008\u000E-\u001F\u0021-\u009F\u00A1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uFEFE\uFF00-\uFFFF";
    private const string AnyCharacter = @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r\u2028\u2029])";

    private readonly string _source;
    private readonly StringBuilder _target = new();
    private int _at;

    private EcmaScriptTranslation(string source) => _source = source;

    public static string Translate(string source)
    {
        var translation = new EcmaScriptTranslation(source);
        while (translation._at < source.Length)
            translation.Next();
        return translation._target.ToString();
    }

    private void Next()
    {
        var c = _source[_at++];
        switch (c)
        {
            case '\\':
                Escape(inClass: false);
                break;
            case '[':
                Class();
                break;
            case '(' when _at < _source.Length - 1 && _source[_at] == '?' && !"=!:<".Contains(_source[_at + 1], StringComparison.Ordinal):
                throw new FormatException($"(?{_source[_at + 1]} means nothing in ECMAScript.");
            case '.':
                _target.Append(AnyCharacter);
                break;
            case '$':
                // .NET's $ also stands before a last line break.
                _target.Append(@"\z");
                break;
            case >= '\uD800' and <= '\uDBFF' when _at < _source.Length:
                _target.Append("(?:").Append(c).Append(_source[_at++]).Append(')');
                break;
            default:
                _target.Append(c);
                break;
        }
    }

    private void Class()
    {
        var isNegated = Take('^');
        if (Take(']'))
        {
            _target.Append(isNegated ? @"[\s\S]" : "(?!)");
            return;
        }

        _target.Append(isNegated ? "[^" : "[");
        while (_at < _source.Length && _source[_at] != ']')
        {
            var c = _source[_at++];
            if (c == '\\')
                Escape(inClass: true);
            else if (c == '[')
                // Within a class .NET takes "-[" for a subtraction.
                _target.Append(@"\[");
            else
                _target.Append(c);
        }

        if (!Take(']'))
            throw new FormatException("a [ is not closed.");
        _target.Append(']');
    }

    private void Escape(bool inClass)
    {
        if (_at == _source.Length)
            throw new FormatException("it ends with a backslash.");
        var c = _source[_at++];
        _ = c switch
        {
            'd' => _target.Append(inClass ? "0-9" : "[0-9]"),
            'D' => _target.Append(inClass ? NotDigit : "[^0-9]"),
            'w' => _target.Append(inClass ? Word : $"[{Word}]"),
            'W' => _target.Append(inClass ? NotWord : $"[^{Word}]"),
            's' => _target.Append(inClass ? Space : $"[{Space}]"),
            'S' => _target.Append(inClass ? NotSpace : $"[^{Space}]"),
            'b' when !inClass => _target.Append($"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))"),
            'B' when !inClass => _target.Append($"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))"),
            'p' or 'P' => _target.Append('\\').Append(c).Append('{').Append(UnicodeCategories.Find(InBraces())).Append('}'),
            'u' when _at < _source.Length && _source[_at] == '{' => CodePoint(inClass),
            'k' => _target.Append(@"\k"),
            'b' or 'f' or 'n' or 'r' or 't' or 'v' or 'c' or 'x' or 'u' or (>= '0' and <= '9') => _target.Append('\\').Append(c),
            _ when char.IsAsciiLetter(c) => throw new FormatException($"\\{c} means nothing in ECMAScript."),
            _ => _target.Append(char.IsAscii(c) && c != '/' ? "\\" : "").Append(c),
        };
    }

    private StringBuilder CodePoint(bool inClass)
    {
        if (!int.TryParse(InBraces(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
            throw new FormatException("\\u{…} needs the number of a character.");
        var text = string.Concat(char.ConvertFromUtf32(code).Select(unit => $"\\u{(int)unit:X4}"));
        return _target.Append(inClass || code <= char.MaxValue ? text : $"(?:{text})");
    }

    private string InBraces()
    {
        var end = Take('{') ? _source.IndexOf('}', _at) : -1;
        if (end < 0)
            throw new FormatException("\\p and \\u{ need a name or number in braces.");
        var text = _source[_at..end];
        _at = end + 1;
        return text;
    }

    private bool Take(char c)
    {
        var isThere = _at < _source.Length && _source[_at] == c;
        _at += isThere ? 1 : 0;
        return isThere;
    }
}
