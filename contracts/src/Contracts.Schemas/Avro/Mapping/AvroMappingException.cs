namespace Contracts.Schemas.Avro.Mapping;

/// <summary>A C# type or value has no place in Avro, or in the schema at hand. The message says which, why, and what would do.</summary>
public sealed class AvroMappingException : Exception
{
    internal AvroMappingException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
