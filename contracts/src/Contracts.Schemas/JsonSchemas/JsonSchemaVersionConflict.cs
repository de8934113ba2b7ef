namespace Contracts.Schemas.JsonSchemas;

/// <summary>A new version of a schema and an earlier one do not get along in one direction, by the rules of registries.</summary>
/// <param name="Index">Which of the earlier versions, from 0.</param>
/// <param name="NewReadsOld">True if the new schema was the reader.</param>
/// <param name="Changes">All differences; at least one is incompatible.</param>
public sealed record JsonSchemaVersionConflict(int Index, bool NewReadsOld, IReadOnlyList<JsonSchemaChange> Changes);
