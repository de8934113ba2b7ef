namespace Contracts.Schemas.Avro;

/// <summary>An incompatibility as a schema registry reports it.</summary>
/// <param name="Type">The kind: <c>READER_FIELD_MISSING_DEFAULT_VALUE</c>.</param>
/// <param name="Location">A JSON pointer into the reader's schema.</param>
/// <param name="Message">The registry's text.</param>
public sealed record AvroRegistryDifference(string Type, string Location, string Message);
