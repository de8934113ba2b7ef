namespace Contracts.Consumers.Schemas;

/// <summary>A C# type cannot be described by a schema. The message says which part, why, and what would do.</summary>
public sealed class SchemaEmissionException : PactFailureException
{
    internal SchemaEmissionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
