using System.Collections.Immutable;

namespace Contracts.Engine.Dates;

/// <summary>A date format in the letters of Java's DateTimeFormatter: <c>yyyy-MM-dd'T'HH:mm:ss.SSSXXX</c>.</summary>
internal sealed class DateFormat
{
    private readonly ImmutableArray<DateField> _fields;

    private DateFormat(ImmutableArray<DateField> fields) => _fields = fields;

    /// <summary>Reads a format.</summary>
    /// <param name="format">The letters.</param>
    /// <param name="error">What is wrong with it; null when it could be read.</param>
    public static DateFormat? Parse(string format, out string? error)
    {
        var fields = ImmutableArray.CreateBuilder<DateField>();
        error = null;
        for (var at = 0; at < format.Length && error is null;)
        {
            if (format[at] == '\'')
            {
                fields.Add(ReadQuoted(format, ref at, out error));
                continue;
            }

            var count = 1;
            while (at + count < format.Length && format[at + count] == format[at])
                count++;
            error = DateLetters.FaultOf(format[at], count);
            fields.Add(char.IsAsciiLetter(format[at]) ? new DateField(format[at], count) : DateField.OfText(format.Substring(at, count)));
            at += count;
        }

        return error is null ? new DateFormat(fields.ToImmutable()) : null;
    }

    /// <summary>What keeps a text from being a date in a format; null when it is one.</summary>
    public static string? FaultOf(string text, string format)
    {
        if (Parse(format, out var error) is not { } read)
            return $"the format cannot be read: {error}";

        return read.FaultOf(text);
    }

    /// <summary>A time as text.</summary>
    public string Print(DateTimeOffset time) => string.Concat(_fields.Select(field => DatePrinter.Print(field, time)));

    private string? FaultOf(string text)
    {
        var reader = new DateReader(text);
        foreach (var field in _fields)
        {
            if (reader.Read(field) is { } fault)
                return fault;
        }

        return reader.FaultOfWhole();
    }

    private static DateField ReadQuoted(string format, ref int at, out string? error)
    {
        error = null;
        if (at + 1 < format.Length && format[at + 1] == '\'')
        {
            at += 2;
            return DateField.OfText("'");
        }

        var text = new System.Text.StringBuilder();
        for (at++; at < format.Length; at++)
        {
            if (format[at] != '\'')
                text.Append(format[at]);
            else if (at + 1 < format.Length && format[at + 1] == '\'')
                text.Append(format[at++]);
            else
            {
                at++;
                return DateField.OfText(text.ToString());
            }
        }

        error = "a quote is not closed";
        return DateField.OfText(text.ToString());
    }
}
