using Contracts.Engine.Bodies;

namespace Contracts.Engine.Matching.MultipartBodies;

/// <summary>One part of a multipart body.</summary>
internal sealed class BodyPart
{
    public BodyPart(int index, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> bytes)
    {
        Index = index;
        Headers = headers;
        var disposition = Header("content-disposition");
        Name = ParameterOf(disposition, "name");
        IsFile = disposition is null || ParameterOf(disposition, "filename") is not null || ParameterOf(disposition, "filename*") is not null;
        Bytes = Decode(bytes);
    }

    public int Index { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The name in the disposition; null for a part without one, which goes by its place.</summary>
    public string? Name { get; }

    /// <summary>Whether it is content of a type of its own and not a field of a form.</summary>
    public bool IsFile { get; }

    /// <summary>What the part holds, without its transfer encoding.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What the part is called in a message.</summary>
    public string Label => Name ?? Index.ToString();

    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    private ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes)
    {
        if (!"base64".Equals(Header("content-transfer-encoding"), StringComparison.OrdinalIgnoreCase))
            return bytes;

        var decoded = new byte[bytes.Length];
        var text = System.Text.Encoding.ASCII.GetString(bytes.Span);
        return Convert.TryFromBase64String(text, decoded, out var length) ? decoded.AsMemory(0, length) : bytes;
    }

    private static string? ParameterOf(string? header, string name)
    {
        foreach (var segment in HeaderText.Split(header ?? "", ';').Skip(1))
        {
            var equals = segment.IndexOf('=');
            if (equals > 0 && segment[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return HeaderText.Unquote(segment[(equals + 1)..].Trim());
        }

        return null;
    }
}
