namespace Contracts.Schemas.Tags;

/// <summary>A part of a schema and tags of it: those that it has, gets or loses.</summary>
public sealed record TaggedEntity(SchemaEntity Entity, IReadOnlyList<string> Tags);
