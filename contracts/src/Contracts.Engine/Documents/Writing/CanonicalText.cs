using System.Buffers;
using System.Text;

namespace Contracts.Engine.Documents.Writing;

/// <summary>Text as pact files have it: each character as it is, but those that JSON asks to escape.</summary>
internal static class CanonicalText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    /// <summary>Appends a text with its quotes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="written">How somebody wrote it, without the quotes; what holds no escape stands as it is.</param>
    /// <param name="source">What the text is read from, where there are escapes.</param>
    /// <param name="read">Reads it.</param>
    public static void Append<T>(IBufferWriter<byte> output, ReadOnlySpan<byte> written, T source, Func<T, string> read)
    {
        output.Write("\""u8);
        if (written.Contains((byte)'\\'))
            AppendEscaped(output, read(source));
        else
            output.Write(written);
        output.Write("\""u8);
    }

    private static void AppendEscaped(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is var at and >= 0)
        {
            Encoding.UTF8.GetBytes(text[..at], output);
            Encoding.UTF8.GetBytes(Escape(text[at]), output);
            text = text[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(text, output);
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{(int)c:x4}",
    };
}
