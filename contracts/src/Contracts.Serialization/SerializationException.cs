namespace Contracts.Serialization;

/// <summary>An event cannot be written or read. The message says why, and what would be right.</summary>
public sealed class SerializationException : Exception
{
    private SerializationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal static SerializationException Unframed(ReadOnlySpan<byte> bytes) =>
        new($"The event names no schema: it begins with {Begin(bytes)}, where 00 and a schema's id of four bytes (or 01 and a GUID) belong. Was it written without a schema registry?");

    internal static SerializationException BadHeader(ReadOnlySpan<byte> header) =>
        new($"The header that names the schema holds {Begin(header)}, where 01 and the sixteen bytes of a GUID belong.");

    private static string Begin(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? "nothing" : $"{Convert.ToHexStringLower(bytes[..Math.Min(bytes.Length, 20)])}{(bytes.Length > 20 ? "…" : "")} ({bytes.Length} bytes)";
}
