namespace Contracts.Serialization.Wire;

/// <summary>An event's bytes, and which schema they were written with.</summary>
public readonly record struct FramedPayload(SchemaKey Schema, ReadOnlyMemory<byte> Payload);
