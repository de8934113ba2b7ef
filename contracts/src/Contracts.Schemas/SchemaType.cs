namespace Contracts.Schemas;

/// <summary>The languages that schemas of events are written in.</summary>
public enum SchemaType
{
    /// <summary>Apache Avro.</summary>
    Avro,

    /// <summary>JSON Schema.</summary>
    Json,
}
