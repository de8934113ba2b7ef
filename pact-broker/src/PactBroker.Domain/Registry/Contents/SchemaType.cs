namespace PactBroker.Domain.Registry.Contents;

/// <summary>The languages that schemas are written in. Protobuf is none of them: a schema that nobody here can read could neither be named nor judged.</summary>
public enum SchemaType
{
    Avro,
    Json,
}
