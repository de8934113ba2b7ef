using System.Text;

namespace Contracts.Schemas.Json;

/// <summary>A place in a text as people count: from line 1, column 1, in characters.</summary>
internal sealed record TextPosition(int Line, int Column)
{
    public static TextPosition Of(string text, int utf8Offset)
    {
        var utf8 = Encoding.UTF8.GetBytes(text).AsSpan();
        var before = utf8[..Math.Clamp(utf8Offset, 0, utf8.Length)];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new TextPosition(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }
}
