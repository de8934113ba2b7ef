namespace Contracts.Engine.Dates;

/// <summary>The words, numbers and signs of a date expression, taken from the left.</summary>
internal sealed class ExpressionWords
{
    private readonly List<string> _words = [];
    private int _at;

    public ExpressionWords(string expression)
    {
        for (var i = 0; i < expression.Length;)
        {
            if (char.IsWhiteSpace(expression[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            if (char.IsAsciiDigit(expression[i]))
                end = EndOf(expression, i, char.IsAsciiDigit);
            else if (char.IsAsciiLetter(expression[i]))
                end = EndOf(expression, i, c => char.IsAsciiLetter(c) || c == '\'');
            _words.Add(expression[i..end]);
            i = end;
        }
    }

    public bool IsAtEnd => _at == _words.Count;

    public string? Peek() => IsAtEnd ? null : _words[_at];

    public string? Take() => IsAtEnd ? null : _words[_at++];

    public bool Take(string word)
    {
        if (Peek() != word)
            return false;

        _at++;
        return true;
    }

    /// <summary>A number, where one stands; digits beyond an int are none.</summary>
    public int? TakeNumber()
    {
        if (!int.TryParse(Peek(), System.Globalization.NumberStyles.None, null, out var number))
            return null;

        _at++;
        return number;
    }

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end;
    }
}
