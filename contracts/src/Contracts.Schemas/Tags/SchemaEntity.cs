namespace Contracts.Schemas.Tags;

/// <summary>A part of a schema that may carry tags.</summary>
/// <param name="Path">
/// In Avro the full name of the record, and behind it that of the field: <c>shop.Order.email</c>. In JSON Schema the way there:
/// <c>object.lines.array.object.sku</c>, with <c>allof.0</c>, <c>anyof.1</c>, <c>not</c> and <c>definitions.Line</c> where it leads through them.
/// </param>
/// <param name="Kind">What is there.</param>
public sealed record SchemaEntity(string Path, SchemaEntityKind Kind);
