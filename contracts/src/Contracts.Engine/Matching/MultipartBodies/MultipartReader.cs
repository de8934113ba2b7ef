using System.Text;
using Contracts.Engine.Bodies;

namespace Contracts.Engine.Matching.MultipartBodies;

/// <summary>Takes a multipart body apart (RFC 2046).</summary>
internal static class MultipartReader
{
    /// <summary>The parts; null when the body is not made of parts, with the reason.</summary>
    public static List<BodyPart>? Read(Body body, ContentType type, out string? error)
    {
        var bytes = body.Bytes;
        if ((type.Parameter("boundary") ?? FirstLine(bytes.Span)) is not { Length: > 0 } boundary)
        {
            error = "there is no boundary between parts, neither in the content type nor at the beginning";
            return null;
        }

        var delimiter = Encoding.UTF8.GetBytes($"--{boundary}");
        if (Next(bytes.Span, 0, delimiter) is not { } start)
        {
            error = $"the boundary '{boundary}' does not occur in it";
            return null;
        }

        var parts = new List<BodyPart>();
        error = null;
        while (!IsLast(bytes.Span, start + delimiter.Length))
        {
            var from = AfterLine(bytes.Span, start + delimiter.Length);
            if (Next(bytes.Span, from, delimiter) is not { } end)
            {
                error = "its last part is not closed by a boundary";
                return null;
            }

            parts.Add(Part(parts.Count, bytes[from..WithoutLineEnd(bytes.Span, from, end)]));
            start = end;
        }

        return parts;
    }

    /// <summary>A body can be read without its content type: it begins with its boundary.</summary>
    private static string? FirstLine(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("--"u8))
            return null;

        var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? null : Encoding.UTF8.GetString(bytes[2..end]).TrimEnd();
    }

    /// <summary>Where the next line that begins with the delimiter begins.</summary>
    private static int? Next(ReadOnlySpan<byte> bytes, int from, ReadOnlySpan<byte> delimiter)
    {
        for (var at = from; at < bytes.Length;)
        {
            var found = bytes[at..].IndexOf(delimiter);
            if (found < 0)
                return null;

            at += found;
            if (at == 0 || bytes[at - 1] == '\n')
                return at;
            at++;
        }

        return null;
    }

    private static bool IsLast(ReadOnlySpan<byte> bytes, int at) => at >= bytes.Length || bytes[at..].StartsWith("--"u8);

    private static int AfterLine(ReadOnlySpan<byte> bytes, int from)
    {
        var end = bytes[from..].IndexOf((byte)'\n');
        return end < 0 ? bytes.Length : from + end + 1;
    }

    /// <summary>The line end before a boundary belongs to the boundary.</summary>
    private static int WithoutLineEnd(ReadOnlySpan<byte> bytes, int from, int end)
    {
        if (end > from && bytes[end - 1] == '\n')
            end--;
        return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private static BodyPart Part(int index, ReadOnlyMemory<byte> bytes)
    {
        var headers = new List<KeyValuePair<string, string>>();
        var at = 0;
        while (at < bytes.Length)
        {
            var next = AfterLine(bytes.Span, at);
            var line = Encoding.UTF8.GetString(bytes.Span[at..next]).TrimEnd('\r', '\n');
            at = next;
            if (line.Length == 0)
                break;

            var colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t' && headers.Count > 0)
                headers[^1] = KeyValuePair.Create(headers[^1].Key, $"{headers[^1].Value} {line.Trim()}");
            else if (colon > 0)
                headers.Add(KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        return new BodyPart(index, headers, bytes[at..]);
    }
}
