using System.Text;

namespace Contracts.Engine.Dates;

/// <summary>Date formats of .NET in the letters of Java, which pacts have: <c>yyyy-MM-ddTHH:mm:ss.fffzzz</c> is <c>yyyy-MM-dd'T'HH:mm:ss.SSSxxx</c> there.</summary>
public static class DotNetDateFormat
{
    /// <summary>The same format in the letters of Java.</summary>
    /// <param name="format">A custom format of .NET, or one of the standard formats that are the same everywhere (<c>o</c>, <c>s</c>, <c>u</c>, <c>r</c>).</param>
    /// <exception cref="FormatException">The format has something that Java's letters cannot say; the message says what.</exception>
    public static string ToJava(string format)
    {
        ArgumentException.ThrowIfNullOrEmpty(format);
        var custom = format.Length == 1 ? Standard(format[0]) : format;
        var java = new JavaText();
        for (var at = 0; at < custom.Length;)
        {
            switch (custom[at])
            {
                case '%':
                    at++;
                    break;
                case '\\' when at + 1 < custom.Length:
                    java.AddLiteral(custom[at + 1]);
                    at += 2;
                    break;
                case '\'' or '"':
                    at = AddQuoted(java, custom, at);
                    break;
                case var letter when char.IsAsciiLetter(letter):
                    at += AddLetters(java, custom, at);
                    break;
                case var sign:
                    java.AddLiteral(sign);
                    at++;
                    break;
            }
        }

        return java.ToString();
    }

    private static string Standard(char format) => format switch
    {
        'o' or 'O' => "yyyy-MM-ddTHH:mm:ss.fffffffK",
        's' => "yyyy-MM-ddTHH:mm:ss",
        'u' => "yyyy-MM-dd HH:mm:ss'Z'",
        'r' or 'R' => "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        _ => throw new FormatException($"The standard format '{format}' differs from culture to culture; write the letters out."),
    };

    private static int AddQuoted(JavaText java, string format, int start)
    {
        var end = format.IndexOf(format[start], start + 1);
        if (end < 0)
            throw new FormatException($"A quote of the format '{format}' is not closed.");
        foreach (var sign in format.AsSpan(start + 1, end - start - 1))
            java.AddLiteral(sign);
        return end + 1;
    }

    private static int AddLetters(JavaText java, string format, int start)
    {
        var letter = format[start];
        var count = 1;
        while (start + count < format.Length && format[start + count] == letter)
            count++;

        var field = (letter, count) switch
        {
            ('d', 1 or 2) or ('M', <= 4) or ('H' or 'h' or 'm' or 's', <= 2) or ('y', 2 or 4) => new string(letter, count),
            ('d', 3) => "EEE",
            ('d', 4) => "EEEE",
            ('f', <= 7) => new string('S', count),
            ('t', 2) => "a",
            ('z', 2) => "x",
            ('z', 3) => "xxx",
            ('K', 1) => "XXX",
            ('g', <= 2) => "G",
            ('d' or 'M' or 'H' or 'h' or 'm' or 's' or 'y' or 'f' or 'F' or 't' or 'z' or 'K' or 'g', _) =>
                throw new FormatException($"'{new string(letter, count)}' in the format '{format}' has no counterpart in Java's letters."),
            _ => null,
        };
        if (field is not null)
            java.AddField(field);
        for (var i = 0; field is null && i < count; i++)
            java.AddLiteral(letter);
        return count;
    }

    /// <summary>Letters, and between them in quotes what stands for itself.</summary>
    private sealed class JavaText
    {
        private readonly StringBuilder _text = new();

        private bool _isQuoting;

        public void AddField(string letters)
        {
            EndQuote();
            _text.Append(letters);
        }

        public void AddLiteral(char sign)
        {
            if (sign == '\'')
                _text.Append("''");
            else if (char.IsAsciiLetter(sign) || sign is '[' or ']' or '{' or '}' or '#')
                Quote(sign);
            else
                _text.Append(sign);
        }

        public override string ToString()
        {
            EndQuote();
            return _text.ToString();
        }

        private void Quote(char sign)
        {
            if (!_isQuoting)
                _text.Append('\'');
            _isQuoting = true;
            _text.Append(sign);
        }

        private void EndQuote()
        {
            if (_isQuoting)
                _text.Append('\'');
            _isQuoting = false;
        }
    }
}
