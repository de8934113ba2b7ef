namespace PactBroker.Domain.Registry.Contents;

/// <summary>A schema that another one builds on.</summary>
/// <param name="Name">As the text of the schema calls it: the full name of an Avro type, the address in a <c>$ref</c>.</param>
/// <param name="Subject">Where it is registered; without a context, in that of the schema that refers to it.</param>
/// <param name="Version">Which version of it.</param>
public sealed record SchemaReference(string Name, string Subject, int Version);
