using System.Text;

namespace Contracts.Engine.Documents.Reading;

/// <summary>A place in a text as people count: from line 1, column 1, in characters.</summary>
internal sealed record TextPosition(int Line, int Column)
{
    public static TextPosition Of(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Min(offset, utf8.Length)];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new TextPosition(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }
}
