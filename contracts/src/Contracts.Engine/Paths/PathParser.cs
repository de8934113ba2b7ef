using System.Collections.Immutable;
using System.Globalization;

namespace Contracts.Engine.Paths;

/// <summary>Reads one path expression from left to right.</summary>
internal sealed class PathParser(string text)
{
    private readonly ImmutableArray<PathToken>.Builder _tokens = ImmutableArray.CreateBuilder<PathToken>();
    private int _at;

    public ImmutableArray<PathToken> Tokens => _tokens.ToImmutable();

    /// <summary>What is wrong with the text; null when all of it could be read.</summary>
    public string? Run()
    {
        if (text.Length == 0)
            return null;

        if (text[0] == '$')
            _at = 1;
        else if (!PathText.IsPlain(text[0]))
            return Wrong("'$' or a name");
        else
            ReadName();

        while (_at < text.Length)
        {
            var error = text[_at] switch
            {
                '.' => ReadAfterDot(),
                '[' => ReadInBrackets(),
                _ => Wrong("'.' or '['"),
            };
            if (error is not null)
                return error;
        }

        return null;
    }

    private string? ReadAfterDot()
    {
        _at++;
        if (_at < text.Length && text[_at] == '*')
        {
            _at++;
            _tokens.Add(new AnyChildToken());
            return null;
        }

        if (_at == text.Length || !PathText.IsPlain(text[_at]))
            return Wrong("a name or '*'");

        ReadName();
        return null;
    }

    private void ReadName()
    {
        var start = _at;
        while (_at < text.Length && PathText.IsPlain(text[_at]))
            _at++;
        _tokens.Add(new FieldToken(text[start.._at]));
    }

    private string? ReadInBrackets()
    {
        _at++;
        if (_at == text.Length)
            return Wrong("an index, '*' or a name in single quotes");

        var error = text[_at] switch
        {
            '\'' => ReadQuoted(),
            '*' => ReadAnyElement(),
            >= '0' and <= '9' => ReadIndex(),
            _ => Wrong("an index, '*' or a name in single quotes"),
        };
        if (error is not null)
            return error;

        if (_at == text.Length || text[_at] != ']')
            return Wrong("']'");

        _at++;
        return null;
    }

    private string? ReadQuoted()
    {
        var end = text.IndexOf('\'', _at + 1);
        if (end < 0)
            return Wrong("a name that ends with a single quote");
        if (end == _at + 1)
            return Wrong("a name that is not empty");

        _tokens.Add(new FieldToken(text[(_at + 1)..end]));
        _at = end + 1;
        return null;
    }

    private string? ReadAnyElement()
    {
        _at++;
        _tokens.Add(new AnyElementToken());
        return null;
    }

    private string? ReadIndex()
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            _at++;
        if (!int.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            _at = start;
            return Wrong("an index of at most 2147483647");
        }

        _tokens.Add(new IndexToken(index));
        return null;
    }

    private string Wrong(string wanted) => $"The path '{text}' cannot be read at character {_at + 1}: there should be {wanted}.";
}
