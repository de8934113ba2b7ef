namespace PactBroker.Domain.Registry.Contents;

/// <summary>A schema that another one refers to, found and read.</summary>
/// <param name="Name">As the other one calls it.</param>
/// <param name="Schema">The schema.</param>
public sealed record ReferencedSchema(string Name, ParsedSchema Schema);
