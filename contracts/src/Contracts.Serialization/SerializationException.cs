using Contracts.Schemas.Avro;

namespace Contracts.Serialization;

/// <summary>An event cannot be written or read. The message says why, and what would be right.</summary>
public sealed class SerializationException : Exception
{
    private SerializationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The registry's code of the refusal (<c>40403</c>); null where it was no refusal.</summary>
    public int? ErrorCode { get; private init; }

    /// <summary>Whether it may go well later: the registry could not be asked, let nobody in, or had no answer of a registry. It says nothing about the event.</summary>
    public bool IsTransient { get; private init; }

    internal static SerializationException Unframed(ReadOnlySpan<byte> bytes) =>
        new($"The event names no schema: it begins with {Begin(bytes)}, where 00 and a schema's id of four bytes (or 01 and a GUID) belong. Was it written without a schema registry?");

    internal static SerializationException BadHeader(ReadOnlySpan<byte> header) =>
        new($"The header that names the schema holds {Begin(header)}, where 01 and the sixteen bytes of a GUID belong.");

    internal static SerializationException Unreachable(Uri? address, Exception cause) =>
        new($"The schema registry at {address} cannot be reached: {cause.Message}", cause) { IsTransient = true };

    internal static SerializationException Refused(string path, int status, int code, string message) =>
        new($"The schema registry answered {status} to {path}: {message}") { ErrorCode = code, IsTransient = status is 401 or 403 or 407 or 408 or 429 or >= 500 };

    internal static SerializationException Unreadable(string path, string text, Exception? cause) =>
        new($"The answer of the schema registry to {path} is not one of a registry: {text}", cause) { IsTransient = true };

    internal static SerializationException OtherLanguage(string path, string? type) =>
        new($"The schema at {path} is {type ?? "empty"}, and only AVRO and JSON are read here.");

    internal static SerializationException Unfit(string what, Exception cause) => new($"{what}: {cause.Message}", cause);

    internal static SerializationException Misread(string type, AvroMisreading misreading) =>
        new($"The event would be misread as {type}. {misreading}");

    internal static SerializationException Because(string message) => new(message);

    private static string Begin(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? "nothing" : $"{Convert.ToHexStringLower(bytes[..Math.Min(bytes.Length, 20)])}{(bytes.Length > 20 ? "…" : "")} ({bytes.Length} bytes)";
}
