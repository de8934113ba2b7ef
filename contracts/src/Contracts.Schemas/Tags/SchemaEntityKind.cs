namespace Contracts.Schemas.Tags;

/// <summary>What carries tags.</summary>
public enum SchemaEntityKind
{
    /// <summary>A record of Avro, an object of JSON.</summary>
    Record,

    /// <summary>A field of a record, a property of an object.</summary>
    Field,
}
