namespace Contracts.Schemas.Events;

/// <summary>A schema and the name that registries keep it under.</summary>
/// <param name="Subject">The subject: <c>stock-changed-value</c>.</param>
/// <param name="Type">The language.</param>
/// <param name="Text">The schema, exactly as it stands in its file.</param>
public sealed record SubjectSchema(string Subject, SchemaType Type, string Text);
