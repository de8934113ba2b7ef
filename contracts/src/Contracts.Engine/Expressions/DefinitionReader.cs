using System.Globalization;
using System.Text;
using System.Text.Json;
using Contracts.Engine.Json;

namespace Contracts.Engine.Expressions;

/// <summary>Takes names, signs and literals from a definition, from left to right. The first error stays; after it nothing more is found.</summary>
internal sealed class DefinitionReader(string text)
{
    private int _at;

    public string? Error { get; private set; }

    public bool IsAtEnd
    {
        get
        {
            SkipWhite();
            return _at == text.Length;
        }
    }

    public void Fail(string wanted) => Error ??= $"The definition '{text}' cannot be read at character {_at + 1}: there should be {wanted}.";

    public bool Take(char sign)
    {
        SkipWhite();
        if (Error is not null || _at >= text.Length || text[_at] != sign)
            return false;

        _at++;
        return true;
    }

    public void Expect(char sign)
    {
        if (!Take(sign))
            Fail($"'{sign}'");
    }

    public string Name()
    {
        SkipWhite();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '-' or '_'))
            _at++;
        if (start == _at)
            Fail("a name");
        return text[start.._at];
    }

    /// <summary>Whether a name and an opening bracket come next; nothing is taken.</summary>
    public bool IsCall()
    {
        SkipWhite();
        var end = _at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return end > _at && end < text.Length && text[end] == '(';
    }

    public string Quoted()
    {
        SkipWhite();
        if (_at >= text.Length || text[_at] != '\'')
        {
            Fail("a text in single quotes");
            return "";
        }

        var value = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != '\''; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
                value.Append(Escape());
            else
                value.Append(text[_at]);
        }

        Expect('\'');
        return value.ToString();
    }

    /// <summary>A text in quotes, a number, true, false or null.</summary>
    public JsonElement? Literal()
    {
        SkipWhite();
        if (_at < text.Length && text[_at] == '\'')
            return JsonValues.Of(Quoted());

        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '.' or '-' or '+'))
            _at++;
        var word = text[start.._at];
        if (word is "true" or "false" or "null" || (word.Length > 0 && !char.IsAsciiLetter(word[0]) && JsonBytes.TryParse(Encoding.UTF8.GetBytes(word), out _, out _)))
            return JsonElement.Parse(word);

        _at = start;
        Fail("a text in single quotes, a number, true, false or null");
        return null;
    }

    private string Escape()
    {
        _at++;
        switch (text[_at])
        {
            case 'b':
                return "\b";
            case 'f':
                return "\f";
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            case '\'':
                return "'";
            case 'u':
                return CodePoint();
            case var other:
                // Unknown escapes stay as they are, so that '\d+' is the pattern that it looks like.
                return $"\\{other}";
        }
    }

    private string CodePoint()
    {
        var braced = _at + 1 < text.Length && text[_at + 1] == '{';
        var start = _at + (braced ? 2 : 1);
        var end = braced ? text.IndexOf('}', start) : start + 4;
        if (end < start || end > text.Length || !int.TryParse(text.AsSpan(start, end - start), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            || code > 0x10FFFF || code is >= 0xD800 and <= 0xDFFF)
        {
            Fail("a code point in hexadecimal digits");
            return "";
        }

        _at = braced ? end : end - 1;
        return char.ConvertFromUtf32(code);
    }

    private void SkipWhite()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }
}
