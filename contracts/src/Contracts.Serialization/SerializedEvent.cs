namespace Contracts.Serialization;

/// <summary>What is sent.</summary>
/// <param name="Bytes">The value or key of the message.</param>
/// <param name="Headers">Headers that belong to it: one that names the schema, where that is not in the bytes.</param>
public sealed record SerializedEvent(ReadOnlyMemory<byte> Bytes, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Headers);
