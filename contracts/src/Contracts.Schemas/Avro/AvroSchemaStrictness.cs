namespace Contracts.Schemas.Avro;

/// <summary>How much of the specification a schema text is held to.</summary>
public enum AvroSchemaStrictness
{
    /// <summary>All of it: for schemas that are being registered or built with.</summary>
    New,

    /// <summary>Names may hold any character and defaults may not fit: for schemas that were stored when nobody checked, and must stay comparable.</summary>
    Stored,
}
