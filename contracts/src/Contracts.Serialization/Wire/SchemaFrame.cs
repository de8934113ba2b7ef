using System.Buffers.Binary;

namespace Contracts.Serialization.Wire;

/// <summary>
/// How an event says which schema it was written with: before its bytes (<c>00</c>, the schema's id as four bytes, the payload), or in a header (<c>01</c>, the schema's
/// GUID as sixteen bytes), with nothing before the bytes. Both are those of Confluent's clients.
/// </summary>
public static class SchemaFrame
{
    /// <summary>The header of the value's schema.</summary>
    public const string ValueHeader = "__value_schema_id";

    /// <summary>The header of the key's schema.</summary>
    public const string KeyHeader = "__key_schema_id";

    private const byte ByNumber = 0;
    private const byte ByGuid = 1;
    private const int NumberLength = 1 + sizeof(int);
    private const int GuidLength = 1 + 16;

    /// <summary>The payload behind the id of its schema.</summary>
    public static byte[] Prefixed(int schemaId, ReadOnlySpan<byte> payload)
    {
        var bytes = new byte[NumberLength + payload.Length];
        bytes[0] = ByNumber;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), schemaId);
        payload.CopyTo(bytes.AsSpan(NumberLength));
        return bytes;
    }

    /// <summary>What the header holds that names a schema.</summary>
    public static byte[] Header(Guid schema)
    {
        var bytes = new byte[GuidLength];
        bytes[0] = ByGuid;
        schema.TryWriteBytes(bytes.AsSpan(1), bigEndian: true, out _);
        return bytes;
    }

    /// <summary>The schema and the payload of an event. A header goes before what the bytes say; a GUID may also stand before the bytes.</summary>
    /// <param name="bytes">The event as it came.</param>
    /// <param name="header">The header that names its schema; null where it has none.</param>
    /// <exception cref="SerializationException">Nothing names a schema.</exception>
    public static FramedPayload Read(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte>? header = null)
    {
        if (header is { } named)
        {
            return named.Length == GuidLength && named.Span[0] == ByGuid
                ? new FramedPayload(new SchemaKey.ByGuid(new Guid(named.Span[1..], bigEndian: true)), bytes)
                : throw SerializationException.BadHeader(named.Span);
        }

        return bytes.Span switch
        {
            [ByNumber, _, _, _, _, ..] => new FramedPayload(new SchemaKey.ById(BinaryPrimitives.ReadInt32BigEndian(bytes.Span[1..])), bytes[NumberLength..]),
            [ByGuid, ..] when bytes.Length >= GuidLength => new FramedPayload(new SchemaKey.ByGuid(new Guid(bytes.Span[1..GuidLength], bigEndian: true)), bytes[GuidLength..]),
            _ => throw SerializationException.Unframed(bytes.Span),
        };
    }
}
