using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Contracts.Engine.Bodies;

/// <summary>What bytes are, judged by how they begin.</summary>
internal static class ContentTypeDetection
{
    /// <summary>Longer texts that begin like a JSON literal are not read to the end to find out.</summary>
    private const int LongestLiteral = 4096;

    private static readonly (int At, byte[] Bytes, string ContentType)[] Signatures =
    [
        (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
        (0, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png"),
        (0, [.. "GIF8"u8], "image/gif"),
        (8, [.. "WEBP"u8], "image/webp"),
        (0, [.. "BM"u8], "image/bmp"),
        (0, [.. "II*\0"u8], "image/tiff"),
        (0, [.. "MM\0*"u8], "image/tiff"),
        (0, [0, 0, 1, 0], "image/vnd.microsoft.icon"),
        (4, [.. "ftypavif"u8], "image/avif"),
        (4, [.. "ftypheic"u8], "image/heif"),
        (0, [.. "%PDF"u8], "application/pdf"),
        (0, [.. "PK"u8, 3, 4], "application/zip"),
        (0, [.. "PK"u8, 5, 6], "application/zip"),
        (0, [0x1F, 0x8B], "application/gzip"),
        (0, [.. "BZh"u8], "application/x-bzip2"),
        (0, [0xFD, .. "7zXZ"u8, 0], "application/x-xz"),
        (0, [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        (0, [.. "Rar!"u8, 0x1A, 7], "application/vnd.rar"),
        (0, [0x28, 0xB5, 0x2F, 0xFD], "application/zstd"),
        (257, [.. "ustar"u8], "application/x-tar"),
        (0, [.. "ID3"u8], "audio/mpeg"),
        (0, [0xFF, 0xFB], "audio/mpeg"),
        (0, [.. "OggS"u8], "audio/ogg"),
        (0, [.. "fLaC"u8], "audio/x-flac"),
        (8, [.. "WAVE"u8], "audio/x-wav"),
        (4, [.. "ftyp"u8], "video/mp4"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
        (0, [.. "wOFF"u8], "application/font-woff"),
        (0, [.. "wOF2"u8], "application/font-woff"),
        (0, [.. "\0asm"u8], "application/wasm"),
        (0, [.. "{\\rtf"u8], "text/rtf"),
        (0, [.. "%!PS"u8], "application/postscript"),
        (0, [.. "SQLite format 3"u8], "application/vnd.sqlite3"),
    ];

    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> Unprintable = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26]);

    public static string Detect(ReadOnlySpan<byte> bytes)
    {
        foreach (var (at, signature, contentType) in Signatures)
        {
            if (bytes.Length >= at + signature.Length && bytes[at..].StartsWith(signature))
                return contentType;
        }

        if (!Utf8.IsValid(bytes) || bytes.ContainsAny(Unprintable))
            return "application/octet-stream";

        return DetectText(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
    }

    /// <summary>Whether bytes can be taken for a content type. Text that begins like JSON or XML is plain text too, unless a prolog says what it is; XML has two names.</summary>
    public static bool IsTakenFor(string detected, ReadOnlySpan<byte> bytes, string contentType) =>
        contentType.Equals(detected, StringComparison.OrdinalIgnoreCase) || (detected, contentType.ToLowerInvariant()) switch
        {
            ("application/json", "text/plain") => true,
            ("application/xml", "text/plain") => !bytes.TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8),
            ("application/xml", "text/xml") => true,
            _ => false,
        };

    private static string DetectText(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOfAnyExcept(White);
        if (start < 0)
            return "text/plain";

        var text = bytes[start..];
        if (text[0] == '<')
            return DetectMarkup(text);

        if (text[0] is (byte)'{' or (byte)'[')
            return BeginsJson(text) ? "application/json" : "text/plain";

        return IsLiteral(text) ? "application/json" : "text/plain";
    }

    private static string DetectMarkup(ReadOnlySpan<byte> text)
    {
        var head = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 16)]);
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return "text/html";

        return head.StartsWith("<?xml", StringComparison.Ordinal) || (head.Length > 1 && (char.IsLetter(head[1]) || head[1] == '_'))
            ? "application/xml"
            : "text/plain";
    }

    /// <summary>After an opening brace comes a name or the end, after a bracket any value.</summary>
    private static bool BeginsJson(ReadOnlySpan<byte> text)
    {
        var next = text[1..].IndexOfAnyExcept(White);
        return next >= 0 && text[0] switch
        {
            (byte)'{' => text[next + 1] is (byte)'"' or (byte)'}',
            _ => text[next + 1] is (byte)'"' or (byte)']' or (byte)'{' or (byte)'[' or (byte)'-' or (byte)'t' or (byte)'f' or (byte)'n' or (>= (byte)'0' and <= (byte)'9'),
        };
    }

    private static bool IsLiteral(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestLiteral)
            return false;

        var reader = new Utf8JsonReader(text);
        try
        {
            return reader.Read() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
