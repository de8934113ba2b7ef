namespace Contracts.Serialization;

/// <summary>Where an event says which schema it was written with.</summary>
public enum SchemaPlacement
{
    /// <summary>Before its bytes, as an id: what every client reads.</summary>
    Prefix,

    /// <summary>In a header, as a GUID: the bytes are plain Avro or JSON, and the registry may be another one.</summary>
    Header,
}
